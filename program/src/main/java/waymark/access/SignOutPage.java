package waymark.access;

import waymark.web.Csrf;

/** Who is signed in, and the way out. */
record SignOutPage(String name, Csrf csrf) {}
