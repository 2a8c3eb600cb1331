/** Zstandard (RFC 8878) unpacked in plain Java: no native code and no unsafe memory access, a window that is bounded. */
@NullMarked
package stemma.read.zstd;

import org.jspecify.annotations.NullMarked;
