package stemma.group;

/** What an archive tells of the reports that it holds, by their numbers from 1, so that one more can be placed among them. */
public interface Shelf {
    /** Asks for all holders of a term that few hold. */
    int ALL = Integer.MAX_VALUE;

    /** How many reports there are, the one to be placed included. */
    int size();

    byte[] imprint(int report);

    /** Takes one report that holds a term, with the term's weight in it. */
    interface Holder {
        void take(int report, float weight);
    }

    /**
     * The reports that hold the term among their heaviest.
     *
     * @param most the nearest by day to either side, and the latest undated, at most so many of each; {@link #ALL} for all
     * @param day days since 1970-01-01; {@link Integer#MIN_VALUE} where it is not known, then the latest by number
     */
    void holders(long term, int day, int most, Holder holder);

    Neighbours neighbours(int report);

    /** The story that the report lies in; 0 where it was not placed yet. */
    int story(int report);

    /** The reports of the story, ascending; at most so many. */
    int[] members(int story, int most);
}
