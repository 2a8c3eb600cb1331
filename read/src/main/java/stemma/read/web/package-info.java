/**
 * Fetches pages and feeds from the web: safely (only public addresses unless allowed, every hop of a redirect checked,
 * everything bounded) and politely (conditional requests, a pace for each host, back-off, robots.txt for machines).
 * {@link stemma.read.web.Fetcher} is the way in; what it brings is a {@link stemma.read.web.Fetched}.
 */
@NullMarked
package stemma.read.web;

import org.jspecify.annotations.NullMarked;
