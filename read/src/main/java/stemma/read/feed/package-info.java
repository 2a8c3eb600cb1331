/** Deliveries of several reports in one file: RSS, Atom, JSON Feed, news sitemaps, NewsML-G2, ninjs, schema.org, CSV. XML is read without entities of its own or any address being opened. */
@NullMarked
package stemma.read.feed;

import org.jspecify.annotations.NullMarked;
