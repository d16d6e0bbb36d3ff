package waymark.registers;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A month's count of what is counted elsewhere.
 *
 * @param cut which part of it; empty for all
 * @param source where it was counted
 * @param reason why it was corrected; empty for the first
 */
public record MonthlyTotal(
    String register, YearMonth month, String cut, BigDecimal total, String source, String reason) {}
