/**
 * Invented casework of any size, the same for the same seed: of Mereside, whose figures are those
 * of a published series, and of a country. No child in it exists.
 */
@NamedInterface("sample")
@NullMarked
package waymark.casework.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
