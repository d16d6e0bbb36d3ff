/** What people see of registers and calculations, and what they enter there. */
@NullMarked
package waymark.registers.pages;

import org.jspecify.annotations.NullMarked;
