package stemma.group;

/**
 * What is measured of two reports, and which way it may speak. A share or cosine lies in 0..1; rarity is in nats (see
 * {@link Vocabulary#rarity}).
 */
enum Sign {
    /** Cosine of all words. */
    BODY(1),
    /** Cosine of title and lead. */
    LEAD(1),
    /** Cosine of the titles. */
    TITLE(1),
    /** Share of one title's rarity found in the other text, the lower of both ways. */
    TITLE_LESS(1),
    /** The same, the higher. */
    TITLE_MORE(1),
    /** Share of one lead's rarity found in the other text, the higher of both ways. */
    LEAD_MORE(1),
    /** Cosine of names. */
    NAMES(1),
    /** Share of one's names' rarity that the other has too, the lower. */
    NAMES_LESS(1),
    /** The same, the higher. */
    NAMES_MORE(1),
    /** Logarithm of one plus the summed rarity of names of two words that both have. */
    PAIRS(1),
    /** Share of one's such names, the higher. */
    PAIRS_MORE(1),
    /** Ages that both give. */
    AGES(1),
    /** 1 where both give ages and share none, else 0. */
    AGES_APART(-1),
    /** Cosine of numbers. */
    FIGURES(1),
    /** Share of one's runs of five words that the other has, the higher. */
    COPY_MORE(1),
    /** The same, the lower. */
    COPY_LESS(1),
    /** Summed rarity of the five rarest words that both have. */
    RAREST(1),
    /** The same for ten. */
    RARE_TEN(1),
    /** Logarithm of one plus the summed rarity above 4 of all words that both have. */
    RARE(1),
    /** Summed rarity of the three rarest words of both leads. */
    LEAD_RAREST(1),
    /** As {@link #RARE}, for the leads. */
    LEAD_RARE(1),
    /** Cosine of the leads' names. */
    LEAD_NAMES(1),
    /** Cosine of the leads' words that are no names. */
    LEAD_PLAIN(1),
    /** Cosine of the titles' names. */
    TITLE_NAMES(1),
    /** Cosine of the words that are no names. */
    PLAIN(1),
    /** 1 where both leads name a weekday and share one, -1 where they share none, else 0. */
    WEEKDAY(1),
    /** Days between them, at most 60; {@link Evidence#UNKNOWN_DAYS} where a day is not known. */
    DAYS(-1),
    /** 1 where a day is not known, else 0. */
    UNDATED(0),
    /** Logarithm of one plus the words of the shorter text. */
    LENGTH(0),
    /** How much longer the other is, as a difference of such logarithms. */
    LENGTHS(0),
    /** 1 for the same outlet, -1 for two, 0 where one is not known. */
    OUTLET(0);

    /** 1 where more of it may only speak for one story, -1 only against, 0 where either may be. */
    final int direction;

    Sign(int direction) {
        this.direction = direction;
    }
}
