package waymark.trajectory;

import java.util.List;
import waymark.web.Link;

/** One measure, with what its reader may do. */
record MeasurePage(MeasureReport report, List<Link> doing, KnownAtForm knownAt) {}
