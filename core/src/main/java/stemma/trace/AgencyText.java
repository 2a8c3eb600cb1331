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
     * Is the text that two reports share one agency's? They share copied text and credit it both; or the agency published the one, and as much of
     * the other stands there as of a text reworded.
     */
    static boolean isOfBoth(Kinship.Pair pair, Annotated a, Annotated b) {
        return pair.tie() == Tie.COPIED
                && (isOfOneAgency(a, b)
                        || pair.share() >= Kinship.REWORDED && (isAgencyToCustomer(a, b) || isAgencyToCustomer(b, a)));
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
    private static @Nullable String itself(Annotated r) {
        String outlet = r.report().outlet();
        Agencies.Known known = outlet == null ? null : Agencies.named(outlet);
        Agency credited = r.report().agency();
        return known == null || credited != null && !credited.name().equals(known.name()) ? null : known.name();
    }
}
