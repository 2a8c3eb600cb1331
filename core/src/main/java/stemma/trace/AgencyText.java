package stemma.trace;

import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.clean.Agencies;
import stemma.report.Agency;
import stemma.trace.Kinship.Tie;

/** What reports tell by whom they credit and by who published them: whether the text that two of them share is an agency's. */
final class AgencyText {
    private AgencyText() {}

    /**
     * Is the text that two reports share one agency's? They share copied text and credit it both, or the agency published the one. Where one of
     * them does no more than thank the agency, or names none, as much of it has to stand there as of a text reworded.
     */
    static boolean isOfBoth(Kinship.Pair pair, Annotated a, Annotated b) {
        return pair.tie() == Tie.COPIED
                && (isOfOneAgency(a, b) && !isThanked(a, b)
                        || pair.share() >= Kinship.REWORDED
                                && (isOfOneAgency(a, b) || isAgencyToCustomer(a, b) || isAgencyToCustomer(b, a)));
    }

    /** Do two reports credit one agency, of which the one is its text while the other thanks it for a part? */
    static boolean isThanked(Annotated a, Annotated b) {
        return isOfOneAgency(a, b) && contributed(a) != contributed(b);
    }

    /** Does the report credit its agency with no more than a contribution? */
    static boolean contributed(Annotated report) {
        Agency agency = report.report().agency();
        return agency != null && Sources.contributed(report.report(), agency);
    }

    private static boolean isOfOneAgency(Annotated a, Annotated b) {
        Agency one = a.report().agency();
        Agency other = b.report().agency();
        return one != null && other != null && one.name().equals(other.name());
    }

    /** Did an agency itself publish the one, while the other credits none or the same? What is copied between them is the agency's. */
    static boolean isAgencyToCustomer(Annotated from, Annotated to) {
        String agency = itself(from);
        Agency credited = to.report().agency();
        return agency != null
                && itself(to) == null
                && (credited == null || credited.name().equals(agency));
    }

    /** The agency that published the report itself; null where none did. */
    static @Nullable String itself(Annotated r) {
        String outlet = r.report().outlet();
        Agencies.Known known = outlet == null ? null : Agencies.named(outlet);
        if (known == null && outlet != null && outlet.indexOf('.') > 0) {
            String site = Newsroom.of(outlet);
            known = Agencies.named(site.substring(0, site.indexOf('.')));
            known = known == null || known.weak() ? null : known;
        }
        if (known == null && outlet != null && outlet.endsWith(" News")) {
            known = Agencies.named(outlet.substring(0, outlet.length() - " News".length()));
        }
        Agency credited = r.report().agency();
        return known == null || credited != null && !credited.name().equals(known.name()) ? null : known.name();
    }
}
