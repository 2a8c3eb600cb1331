package stemma.group;

import java.util.List;

/**
 * Where a report was placed, and what that did to the stories around it.
 *
 * @param terms by which it is to be found later
 * @param near what it was found like
 * @param groups the stories looked at, as they are to be from now on; the report lies in one of them
 */
public record Placed(List<Heavy> terms, Neighbours near, List<Group> groups) {
    /**
     * A story after the placing.
     *
     * @param story the number of the story that it continues; 0 for a new one
     * @param members reports, ascending; of a great story only the report that comes to it
     * @param mean likeness of the report to the others of its story, 0..1; NaN for every other group and where it is alone
     * @param whole are these all members of the story?
     */
    public record Group(int story, int[] members, double mean, boolean whole) {}
}
