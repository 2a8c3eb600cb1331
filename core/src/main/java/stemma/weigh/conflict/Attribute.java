package stemma.weigh.conflict;

import stemma.annotate.Annotated;
import stemma.text.Span;

/**
 * A number that a report tells of one thing: the age of a person, the length of a sentence.
 *
 * @param what the thing and whose it is; numbers of two are never compared
 * @param value folded, the same for equal numbers: "22", "7:42"
 * @param sort how numbers of it may differ and be right
 */
record Attribute(String what, String value, Sort sort, Annotated report, Span at) {
    /** The value as it stands, without a blank that a digit group does not need. */
    String shown() {
        return sort == Sort.NEAR || sort == Sort.NAME || sort == Sort.STREET || sort == Sort.OFFICE || sort == Sort.HOUR
                ? at.of(report.text()).replaceAll("(?<=[,:])\\s", "")
                : value;
    }

    /** How numbers of one thing may differ. */
    enum Sort {
        /** Grows by one a year. */
        AGE,
        /** Told once and for all. */
        FIXED,
        /** Long enough that another with one digit changed is a slip. */
        NEAR,
        /** The first name that goes with a last one. */
        NAME,
        /** Of a street the block where something happened. */
        BLOCK,
        /** The street of a block with a number. */
        STREET,
        /** An office or a rank of which a person has one at a time. */
        OFFICE,
        /** When something happened in a street, in minutes from midnight. */
        HOUR,
        /** On how many counts of a crime somebody is charged. */
        COUNTS
    }
}
