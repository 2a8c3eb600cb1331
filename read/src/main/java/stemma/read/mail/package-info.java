/** Newsletters and reports sent by mail: single messages and mailboxes of them. Attachments are not read. */
@NullMarked
package stemma.read.mail;

import org.jspecify.annotations.NullMarked;
