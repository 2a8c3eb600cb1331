package stemma.weigh.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import stemma.annotate.Name;
import stemma.text.Fold;

/** Makes the kinds of names agree over a story's reports: a name that is a person's in one report is no body in the next. */
final class Kinds {
    /** A name that ends so is a site's, whoever owns it. */
    private static final Pattern SITE = Pattern.compile(
            ".* (Hill|Tower|Towers|Room|Street|Road|Avenue|Boulevard|Bridge|Square|Plaza|Highway|River|Lake|Park|Island|Islands|Beach|Mountain|Valley|County|Province|Canal|Strip|Garden|Gardens)");

    /** What follows a shop's name, whoever it is named for. */
    private static final Pattern SHOP_AFTER = Pattern.compile(
            "^\\s(?:(?:jewel(?:le)?ry|jewel(?:l)?er|flagship|department|fashion|luxury|clothing|gift|liquor|grocery|convenience)\\s)?(?:stores?|boutiques?|shops?|showrooms?|salons?)\\b.*",
            Pattern.DOTALL);

    private static final Pattern SHOP_BEFORE = Pattern.compile(
            ".*\\b(?:stores?|boutiques?|shops?|jewel(?:le)?rs?|retailers?|supermarkets?|chains?) $", Pattern.DOTALL);

    /** An abbreviated street behind a name. */
    private static final Pattern STREET = Pattern.compile(".+ (?:St|Ave|Blvd|Rd|Hwy|Pkwy|Ln)\\.?");

    private static final Pattern ABROAD = Pattern.compile(
            "(?:Rue|Boulevard|Avenue|Place|Quai|Via|Piazza|Calle|Plaza|Avenida|Rua) (?:d|de|du|des|del|della|di|la|do|da)\\b.+");

    /** A street between a preposition and where it is crossed: "the shop on ANNA BERG at West Elm", "the 400 block of BERG". */
    private static final Pattern ON_STREET = Pattern.compile(
            ".*(?:\\bblock of|\\b(?:headquarters|station|building|offices?|house|home|shop|store|bar|restaurant|hotel|school|church|hospital|motel|apartments?|lot|mall|club|bank) on) $",
            Pattern.DOTALL);

    private static final Pattern NUMBERED = Pattern.compile(".*\\b(?:at|of|in) \\d{2,5} $", Pattern.DOTALL);

    private static final Pattern CROSSED =
            Pattern.compile("^(?: (?:at|near) (?:the )?\\p{Lu}.*|\\s?[.,;].*|$)", Pattern.DOTALL);

    private static final Pattern STREET_NAME =
            Pattern.compile(".+ (?:Street|Avenue|Road|Drive|Lane|Boulevard|Highway)");

    private static final Pattern NTH = Pattern.compile(
            "\\d+(?:st|nd|rd|th) .*(?:Awards|Oscars|Emmys|Grammys|Tonys|Games|Festival|Championships?|Olympics)");

    private static final Pattern NTH_BEFORE = Pattern.compile("\\d(?:st|nd|rd|th) (?:annual )?$");

    private static final Pattern PAPER_BEFORE = Pattern.compile(
            ".*\\b(?:newspaper|daily|weekly|tabloid|magazine|broadcaster|news agency) $", Pattern.DOTALL);

    private static final Pattern PAPER = Pattern.compile("(?:Le|La|El|Die|Der|Das|Il|The) \\p{Lu}.*");

    private static final Pattern AIRLINE = Pattern.compile(
            "Air \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?|\\p{Lu}\\p{L}+(?:an|ese|ish) Air|\\p{Lu}.* (?:Airways|Airlines?|Aviation)");

    /** A state behind a town: "Orrin, Mo.". */
    private static final Pattern STATE = Pattern.compile(
            "(?:N\\.\\s?[JYHCDM]|[SRW]\\.\\s?(?:C|D|I|Va)|D\\.\\s?C|Mo|Md|Ga|Ill|Ind|Ky|La|Del|Ore|Va|Pa|Conn|Mass|Calif|Fla|Tenn|Wis|Minn|Mich|Miss|Ariz|Ark|Colo|Kan|Neb|Nev|Okla|Tex|Vt|Wash|Wyo|Ala|Mont)\\.?");

    private static final Pattern TOWN_BEFORE = Pattern.compile(".*\\p{Lu}\\p{L}+,\\s$", Pattern.DOTALL);

    private static final Pattern TOWN_AFTER = Pattern.compile(
            "^,\\s(?:an?|the)\\s(?:\\p{L}+\\s){0,2}(?:suburb|town|township|city|village|neighbou?rhood|hamlet|borough)\\b.*",
            Pattern.DOTALL);

    private static final Pattern FIRM_AFTER = Pattern.compile(
            "^(?:,\\s(?:an?|the)\\s(?:[\\p{L}-]+\\s){0,4}(?:company|carmaker|drugmaker|chipmaker|firm|airline|carrier|retailer|brewer|insurer|steelmaker)\\b"
                    + "|['’]s?\\s(?:managing director|CEO|shareholders)\\b).*",
            Pattern.DOTALL);

    private static final Pattern AGE_BEFORE =
            Pattern.compile(".*\\d\\s?-\\s?(?:years?|months?)\\s?-\\s?old\\s$", Pattern.DOTALL);

    /** "Their daughter, FLORENCE" and "his wife Virginia". */
    private static final Pattern KIN_BEFORE = Pattern.compile(
            ".*(?:\\b(?:his|her|their|my)|['’]s)\\s(?:[\\p{Ll}\\d-]+\\s(?:-\\s)?){0,5}(?:son|daughter|wife|husband|brother|sister|girlfriend|boyfriend|granddaughter|grandson|niece|nephew|cousin),?\\s$",
            Pattern.DOTALL);

    private static final Pattern AGE_AFTER = Pattern.compile(
            "^,\\s\\d{1,3},\\s(?:who|of|was|were|is|a|an|has|had|said|from|and|died|the)\\b.*", Pattern.DOTALL);

    private static final Pattern BODY_AFTER =
            Pattern.compile("^(?:['’]s\\b|\\s(?:\\p{Lu}|police\\b|and\\s\\p{Lu})).*", Pattern.DOTALL);

    private static final Pattern TWO_WORDS = Pattern.compile("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)+");

    private static final Pattern COUNTY = Pattern.compile("\\p{Lu}\\p{L}+ Co\\.");

    private static final Pattern OFFICE_AFTER = Pattern.compile(
            "^\\s(?:District\\s)?(?:Attorney|Sheriff|Jail|Court|Judge|Coroner|Commissioner).*", Pattern.DOTALL);

    private static final Pattern REPORTED =
            Pattern.compile("^,? (?:reported|newspaper|daily|quoted)\\b.*", Pattern.DOTALL);

    private Kinds() {}

    /**
     * The kind that a name's surroundings tell whatever it looks like: a street behind a block, a building or a house number, a shop, a paper
     * that reported, the nth awards.
     *
     * @param before the text up to the name, a few words at least, and after it
     */
    static Name.Kind told(String name, Name.Kind kind, String before, String after) {
        boolean street = STREET.matcher(name).matches()
                || ABROAD.matcher(name).matches()
                || kind == Name.Kind.PERSON
                        && (ON_STREET.matcher(before).matches()
                                        && CROSSED.matcher(after).matches()
                                || NUMBERED.matcher(before).matches()
                                        && STREET_NAME.matcher(name).matches());
        if (street) {
            return Name.Kind.PLACE;
        }
        if (kind == Name.Kind.PERSON
                && !name.contains("'s")
                && !name.contains("’s")
                && (SHOP_AFTER.matcher(after).matches()
                        || SHOP_BEFORE.matcher(before).matches())) {
            return Name.Kind.ORGANISATION;
        }
        if (kind == Name.Kind.ORGANISATION
                && (NTH.matcher(name).matches()
                        || NTH_BEFORE.matcher(before).find()
                                && NTH.matcher("1st " + name).matches())) {
            return Name.Kind.EVENT;
        }
        boolean site =
                STATE.matcher(name).matches() && TOWN_BEFORE.matcher(before).matches()
                        || kind == Name.Kind.ORGANISATION
                                && (TOWN_AFTER.matcher(after).matches()
                                        || COUNTY.matcher(name).matches()
                                                && OFFICE_AFTER.matcher(after).matches());
        if (site) {
            return Name.Kind.PLACE;
        }
        if (kind == Name.Kind.PLACE) {
            if (AIRLINE.matcher(name).matches() || FIRM_AFTER.matcher(after).matches()) {
                return Name.Kind.ORGANISATION;
            }
            if (AGE_BEFORE.matcher(before).matches()
                    || KIN_BEFORE.matcher(before).matches()
                            && !BODY_AFTER.matcher(after).matches()
                    || AGE_AFTER.matcher(after).matches()
                            && TWO_WORDS.matcher(name).matches()) {
                return Name.Kind.PERSON;
            }
        }
        boolean paper = kind == Name.Kind.PLACE
                && (PAPER_BEFORE.matcher(before).matches()
                        || PAPER.matcher(name).matches()
                                && REPORTED.matcher(after).matches());
        return paper ? Name.Kind.ORGANISATION : kind;
    }

    /** A street's last word in full, folded: "st" is "street". */
    static String way(String last) {
        return WAYS.getOrDefault(last.endsWith(".") ? last.substring(0, last.length() - 1) : last, last);
    }

    /** Is the word, folded and in full, one for a street? */
    static boolean isWay(String word) {
        return WAYS.containsValue(word) || word.equals("drive");
    }

    private static final Map<String, String> WAYS = Map.of(
            "st",
            "street",
            "ave",
            "avenue",
            "blvd",
            "boulevard",
            "rd",
            "road",
            "hwy",
            "highway",
            "pkwy",
            "parkway",
            "ln",
            "lane");

    /** @param texts of the story's reports */
    static List<List<Mentioned>> settle(List<List<Mentioned>> mentions, Collection<String> texts) {
        Map<String, Boolean> illnesses = new HashMap<>();
        Map<String, int[]> votes = new HashMap<>();
        Set<String> bearers = new HashSet<>();
        Set<String> names = new HashSet<>();
        Map<String, Integer> surnames = new HashMap<>();
        for (List<Mentioned> ofReport : mentions) {
            for (Mentioned m : ofReport) {
                votes.computeIfAbsent(m.name(), k -> new int[2])[m.isPerson() ? 0 : 1]++;
                if (m.isFull()) {
                    String surname = m.tokens().get(Mentioned.surname(m.tokens()));
                    if (m.tokens().size() > 2) {
                        names.add(m.tokens().getFirst() + " " + surname);
                    }
                    names.add(surname);
                    int hyphen =
                            m.surface().indexOf('-', Math.max(0, m.surface().indexOf(' ')));
                    if (hyphen > 0) {
                        names.add(Fold.words(m.surface().substring(m.surface().lastIndexOf(' ', hyphen) + 1)));
                    }
                    bearers.add(m.tokens().getFirst());
                    bearers.add(m.tokens().get(Mentioned.surname(m.tokens())));
                } else if (m.isPerson()) {
                    if (!m.role().isEmpty()) {
                        bearers.add(m.name());
                    }
                    surnames.merge(m.name(), 1, Integer::sum);
                }
            }
        }
        List<List<Mentioned>> out = new ArrayList<>();
        for (List<Mentioned> ofReport : mentions) {
            List<Mentioned> settled = new ArrayList<>();
            for (Mentioned m : ofReport) {
                boolean bearer = names.contains(m.name()) && isBearer(m, ofReport, settled);
                boolean ill = m.tokens().size() == 1
                        && (m.isPerson() || m.kind() == Name.Kind.ORGANISATION)
                        && !names.contains(m.name())
                        && illnesses.computeIfAbsent(
                                m.surface(), n -> texts.stream().anyMatch(t -> Wholes.isIllness(t, n)));
                settled.add(
                        ill
                                ? m.as(Name.Kind.OTHER)
                                : bearer
                                        ? m.as(Name.Kind.PERSON)
                                        : settled(m, votes.getOrDefault(m.name(), new int[2]), bearers, surnames));
            }
            out.add(settled);
        }
        return out;
    }

    /**
     * Is it a person's name that the report has elsewhere with more to it: a double surname, the surname of one named before who has no place or
     * body in it, the name without its middle?
     */
    private static boolean isBearer(Mentioned m, List<Mentioned> ofReport, List<Mentioned> before) {
        if (m.isPerson() || m.kind() == Name.Kind.EVENT || isCapitals(m.surface())) {
            return false;
        }
        if (m.surface().indexOf('-') > 0 && m.surface().indexOf(' ') < 0) {
            return true;
        }
        if (m.tokens().size() > 1) {
            return m.kind() == Name.Kind.PLACE;
        }
        boolean named = before.stream()
                .anyMatch(b -> b.isFull()
                        && b.tokens().get(Mentioned.surname(b.tokens())).equals(m.name()));
        return named
                && m.kind() == Name.Kind.ORGANISATION
                && ofReport.stream()
                        .noneMatch(o -> !o.isPerson()
                                && o.tokens().size() > 1
                                && o.tokens().contains(m.name()));
    }

    private static Mentioned settled(Mentioned m, int[] votes, Set<String> bearers, Map<String, Integer> surnames) {
        if (m.tokens().size() == 1) {
            String name = m.name();
            if (m.isPerson() && isCapitals(m.surface()) && m.surface().length() <= 3) {
                return m.as(Name.Kind.ORGANISATION);
            }
            boolean body = m.kind() == Name.Kind.ORGANISATION || m.kind() == Name.Kind.OTHER;
            return body && !isCapitals(m.surface()) && bearers.contains(name) && votes[0] > votes[1]
                    ? m.as(Name.Kind.PERSON)
                    : m;
        }
        if (votes[0] == 0 || votes[1] == 0) {
            return m;
        }
        boolean person = votes[0] >= votes[1] || surnames.containsKey(m.tokens().get(Mentioned.surname(m.tokens())));
        if (person == m.isPerson()) {
            return m;
        }
        return m.as(person ? Name.Kind.PERSON : Name.Kind.ORGANISATION);
    }

    private static boolean isCapitals(String surface) {
        return surface.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    /** The kind of what is so named: of a hill, a tower, a street always a place. */
    static Name.Kind ofSite(String name, Name.Kind kind) {
        return kind == Name.Kind.ORGANISATION && SITE.matcher(name).matches() ? Name.Kind.PLACE : kind;
    }
}
