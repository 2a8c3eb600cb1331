package stemma.read.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of fetching an address. */
public sealed interface Fetched {
    /**
     * A body.
     *
     * @param address where it was found, the last hop
     * @param moved has the address asked for moved there for good, by every hop?
     * @param body unpacked, within the limit
     * @param media the type the server names, lower case, without parameters; empty where it names none
     * @param charset the characters the server names; null where it names none
     */
    record Page(
            URI address,
            boolean moved,
            byte[] body,
            String media,
            @Nullable String charset,
            Validators validators) implements Fetched {}

    /** Nothing new since the validators that were sent. */
    record NotModified() implements Fetched {}

    /**
     * Nothing was got.
     *
     * @param at the hop that refused
     * @param reason in words, for a person
     * @param retryAfter how long the server asks to be left alone; null where it does not say
     */
    record Refused(URI at, Why why, String reason, @Nullable Duration retryAfter) implements Fetched {}

    /** Kinds of refusal, by what can be done. */
    enum Why {
        /** The address leads where it must not, or is none; asking again is no use. */
        ADDRESS,
        /** The host's robots.txt asks machines to stay away. */
        ROBOTS,
        /** The server has it not or gives it not. */
        ABSENT,
        /** Too large, or no text. */
        UNFIT,
        /** No host has this name now: a slip of the pen, or of the name service. */
        NAME,
        /** The machine that answers cannot show that it is the host asked for; nothing was sent to it or read from it. */
        UNSAFE,
        /** Overloaded, unreachable, too slow: may do later. */
        LATER
    }
}
