package stemma.weigh.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stemma.weigh.conflict.Spelling;

/** Whether two given names may be one person's: the same, an initial of it, its regular short form in English, another spelling. */
final class GivenNames {
    /** A line each: the name and its regular short forms. */
    private static final Map<String, Set<String>> SHORT = table(List.of(
            "william bill will billy willie",
            "robert bob rob bobby robbie bert",
            "richard rick dick rich ricky",
            "james jim jimmy jamie",
            "john jack johnny jon",
            "jonathan jon",
            "joseph joe joey",
            "thomas tom tommy",
            "michael mike mick mickey",
            "charles charlie chuck chas",
            "edward ed eddie ted ned",
            "theodore ted teddy theo",
            "edmund ed ted",
            "david dave",
            "daniel dan danny",
            "donald don donnie",
            "douglas doug",
            "steven steve",
            "stephen steve",
            "anthony tony",
            "andrew andy drew",
            "gregory greg",
            "kenneth ken kenny",
            "ronald ron ronnie",
            "lawrence larry",
            "leonard len lenny",
            "timothy tim",
            "matthew matt",
            "nicholas nick",
            "christopher chris",
            "benjamin ben",
            "samuel sam",
            "alexander alex sandy",
            "alexandra alex sandra",
            "frederick fred freddie",
            "peter pete",
            "patrick pat",
            "patricia pat patty tricia",
            "philip phil",
            "phillip phil",
            "raymond ray",
            "rudolph rudy",
            "rodney rod",
            "francis frank",
            "franklin frank",
            "gerald gerry jerry",
            "jerome jerry",
            "jerrold jerry",
            "jeffrey jeff",
            "geoffrey geoff",
            "walter walt",
            "harold hal harry",
            "henry harry hank",
            "bernard bernie",
            "arthur art",
            "albert al bert",
            "alfred al alf",
            "eugene gene",
            "vincent vince",
            "victor vic",
            "nathaniel nate nat",
            "nathan nate",
            "zachary zach zack",
            "joshua josh",
            "jacob jake",
            "elizabeth liz beth betsy betty lizzie eliza",
            "margaret maggie meg peggy",
            "katherine kate kathy katie",
            "catherine cathy kate katie",
            "kathleen kathy",
            "deborah deb debbie",
            "barbara barb",
            "susan sue susie",
            "rebecca becky",
            "jennifer jen jenny",
            "jessica jess",
            "pamela pam",
            "victoria vicky tori",
            "theresa terry tess",
            "terrence terry",
            "judith judy",
            "cynthia cindy",
            "christine chris",
            "christina chris tina",
            "samantha sam",
            "mitchell mitch",
            "clifford cliff",
            "abraham abe",
            "maxwell max"));

    private GivenNames() {}

    private static Map<String, Set<String>> table(List<String> lines) {
        Map<String, Set<String>> out = new HashMap<>();
        for (String line : lines) {
            List<String> forms = List.of(line.split(" "));
            for (String form : forms.subList(1, forms.size())) {
                out.computeIfAbsent(form, k -> new HashSet<>()).add(forms.getFirst());
            }
        }
        return out;
    }

    /** How sure it is: 3 the same name, 2 an initial, 1 a short form or a spelling, 0 they are two names. Folded. */
    static int likeness(String a, String b) {
        if (a.equals(b)) {
            return 3;
        }
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0) ? 2 : 0;
        }
        return isShort(a, b) || isShort(b, a) || Spelling.honest(a, b) ? 1 : 0;
    }

    private static boolean isShort(String form, String name) {
        return SHORT.getOrDefault(form, Set.of()).contains(name);
    }

    /** The same letters but two neighbours changed about, or all but one letter after the first: somebody's slip, where the rest agrees. */
    static boolean isSlip(String a, String b) {
        return a.length() >= 4 && b.length() >= 4 && a.charAt(0) == b.charAt(0) && Spelling.distance(a, b, 1) == 1;
    }

    /** Of the same letters: a slip that needs nothing else to agree. */
    static boolean isSwap(String a, String b) {
        return isSlip(a, b) && a.length() == b.length() && sorted(a).equals(sorted(b));
    }

    private static String sorted(String s) {
        char[] c = s.toCharArray();
        java.util.Arrays.sort(c);
        return new String(c);
    }
}
