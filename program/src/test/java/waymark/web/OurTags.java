package waymark.web;

import static java.util.Map.entry;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Our own tags, asked for what an example of GOV.UK Frontend asks its component for. */
final class OurTags {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "waymark");

  /** A tag, and what it is given. */
  private record Asked(String tag, Map<String, Object> given) {}

  private static final Map<String, Function<Parameters, Asked>> TAGS =
      Map.ofEntries(
          entry("back-link", OurTags::backLink),
          entry("breadcrumbs", OurTags::breadcrumbs),
          entry("button", OurTags::button),
          entry("checkboxes", OurTags::checkboxes),
          entry("date-input", OurTags::dateInput),
          entry("details", OurTags::details),
          entry("error-message", OurTags::errorMessage),
          entry("error-summary", OurTags::errorSummary),
          entry("fieldset", OurTags::fieldset),
          entry("file-upload", OurTags::fileUpload),
          entry("footer", OurTags::footer),
          entry("generic-header", OurTags::genericHeader),
          entry("hint", OurTags::hint),
          entry("input", OurTags::input),
          entry("inset-text", OurTags::insetText),
          entry("label", OurTags::label),
          entry("notification-banner", OurTags::notificationBanner),
          entry("pagination", OurTags::pagination),
          entry("radios", OurTags::radios),
          entry("select", OurTags::select),
          entry("service-navigation", OurTags::serviceNavigation),
          entry("skip-link", OurTags::skipLink),
          entry("summary-list", OurTags::summaryList),
          entry("tag", OurTags::tag),
          entry("task-list", OurTags::taskList),
          entry("textarea", OurTags::textarea),
          entry("warning-text", OurTags::warningText));

  private OurTags() {}

  /** The components that one of our tags stands for. */
  static Set<String> components() {
    return TAGS.keySet();
  }

  /** What our tag answers. */
  static String render(String component, Parameters asked) {
    var tag = Objects.requireNonNull(TAGS.get(component), component).apply(asked);
    var output = new StringOutput();
    TEMPLATES.render("web/" + tag.tag() + ".jte", tag.given(), output);
    return output.toString();
  }

  private static Asked backLink(Parameters asked) {
    return new Asked(
        "backLink",
        Map.of(
            "href", asked.text("href", "#"),
            "text", asked.text("text", "Back"),
            "classes", asked.text("classes", "")));
  }

  private static Asked breadcrumbs(Parameters asked) {
    return new Asked(
        "breadcrumbs",
        Map.of(
            "links", asked.parts("items", OurTags::link),
            "collapse", asked.flag("collapseOnMobile"),
            "label", asked.text("labelText", "Breadcrumb"),
            "classes", asked.text("classes", "")));
  }

  private static Link link(Parameters asked) {
    return new Link(
        asked.text("text", ""), asked.text("href", ""), asked.text("visuallyHiddenText", ""));
  }

  private static Asked button(Parameters asked) {
    return new Asked(
        "button",
        Map.of(
            "text", asked.needed("text"),
            "href", asked.text("href", ""),
            "name", asked.text("name", ""),
            "value", asked.text("value", ""),
            "type", asked.text("type", "submit"),
            "start", asked.flag("isStartButton"),
            "disabled", asked.flag("disabled"),
            "preventDoubleClick", asked.flag("preventDoubleClick"),
            "id", asked.text("id", ""),
            "classes", asked.text("classes", "")));
  }

  private static Asked details(Parameters asked) {
    return new Asked(
        "details",
        Map.of(
            "summary", asked.needed("summaryText"),
            "content", asked.content(),
            "id", asked.text("id", ""),
            "open", asked.flag("open"),
            "classes", asked.text("classes", "")));
  }

  private static Asked errorMessage(Parameters asked) {
    return new Asked(
        "errorMessage",
        Map.of(
            "text", asked.needed("text"),
            "id", asked.text("id", ""),
            "spoken", asked.text("visuallyHiddenText", "Error"),
            "classes", asked.text("classes", "")));
  }

  private static Asked errorSummary(Parameters asked) {
    return new Asked(
        "errorSummary",
        Map.of(
            "errors",
            new ErrorSummary(
                asked.needed("titleText"),
                asked.text("descriptionText", ""),
                asked.parts("errorList", OurTags::link)),
            "classes",
            asked.text("classes", "")));
  }

  private static Asked fieldset(Parameters asked) {
    var legend = asked.part("legend");
    return new Asked(
        "fieldset",
        Map.of(
            "legend", legend.needed("text"),
            "size", size(legend, "govuk-fieldset__legend"),
            "pageHeading", legend.flag("isPageHeading"),
            "describedBy", asked.text("describedBy", ""),
            "role", asked.text("role", ""),
            "classes", asked.text("classes", ""),
            "content", asked.content("", "html")));
  }

  private static Size size(Parameters asked, String part) {
    return asked
        .oneOf(
            "classes",
            Map.of(
                part + "--s", Size.S,
                part + "--m", Size.M,
                part + "--l", Size.L,
                part + "--xl", Size.XL))
        .orElse(Size.NORMAL);
  }

  /** Without licence and Crown copyright, which are not ours to show. */
  private static Asked footer(Parameters asked) {
    asked.readNothing("contentLicence");
    asked.readNothing("meta");
    asked.readNothing("navigation");
    var meta = asked.part("meta");
    return new Asked(
        "footer",
        Map.of(
            "links", meta.parts("items", OurTags::link),
            "text", meta.content(),
            "spoken", meta.text("visuallyHiddenTitle", "Support links"),
            "container", asked.text("containerClasses", ""),
            "classes", asked.text("classes", "")));
  }

  private static Asked genericHeader(Parameters asked) {
    return new Asked(
        "genericHeader",
        Map.of(
            "logo", asked.content("logoText", "logoHtml"),
            "href", asked.text("url", "/"),
            "container", asked.text("containerClasses", "govuk-width-container"),
            "classes", asked.text("classes", "")));
  }

  private static Asked hint(Parameters asked) {
    return new Asked(
        "hint",
        Map.of(
            "text", asked.needed("text"),
            "id", asked.text("id", ""),
            "classes", asked.text("classes", "")));
  }

  private static Asked insetText(Parameters asked) {
    return new Asked(
        "insetText",
        Map.of(
            "content", asked.content(),
            "id", asked.text("id", ""),
            "classes", asked.text("classes", "")));
  }

  private static Asked label(Parameters asked) {
    return new Asked(
        "label",
        Map.of(
            "text", asked.needed("text"),
            "forId", asked.text("for", ""),
            "pageHeading", asked.flag("isPageHeading"),
            "classes", asked.text("classes", "")));
  }

  private static Asked notificationBanner(Parameters asked) {
    var html = asked.has("html");
    return new Asked(
        "notificationBanner",
        Map.of(
            "text", html ? "" : asked.needed("text"),
            "content", html ? asked.content() : Markup.NOTHING,
            "success", asked.text("type", "").equals("success"),
            "title", asked.text("titleText", ""),
            "titleId", asked.text("titleId", "govuk-notification-banner-title"),
            "role", asked.text("role", ""),
            "classes", asked.text("classes", "")));
  }

  private static Asked pagination(Parameters asked) {
    return new Asked(
        "pagination",
        Map.of(
            "pages",
            new Pagination(
                way(asked.part("previous")),
                way(asked.part("next")),
                asked.parts("items", OurTags::place),
                asked.text("landmarkLabel", "Pagination")),
            "classes",
            asked.text("classes", "")));
  }

  private static Link way(Parameters asked) {
    return new Link(asked.text("text", ""), asked.text("href", ""), asked.text("labelText", ""));
  }

  private static Pagination.Place place(Parameters asked) {
    if (asked.flag("ellipsis")) {
      return new Pagination.Gap();
    }
    var number = asked.needed("number");
    return new Pagination.Page(
        number,
        asked.needed("href"),
        asked.flag("current"),
        asked.text("visuallyHiddenText", "Page " + number));
  }

  private static Asked serviceNavigation(Parameters asked) {
    return new Asked(
        "serviceNavigation",
        Map.of(
            "service", asked.text("serviceName", ""),
            "href", asked.text("serviceUrl", ""),
            "items", asked.parts("navigation", OurTags::navigationItem),
            "label", asked.text("navigationLabel", "Menu"),
            "classes", asked.text("classes", "")));
  }

  private static NavigationItem navigationItem(Parameters asked) {
    var within = asked.flag("active");
    var here = asked.flag("current");
    return NavigationItem.to(asked.text("href", ""), asked.needed("text"))
        .with(
            here
                ? NavigationItem.Reader.HERE
                : within ? NavigationItem.Reader.WITHIN : NavigationItem.Reader.ELSEWHERE);
  }

  private static Asked skipLink(Parameters asked) {
    return new Asked(
        "skipLink",
        Map.of(
            "text", asked.needed("text"),
            "href", asked.text("href", "#content"),
            "classes", asked.text("classes", "")));
  }

  private static Asked summaryList(Parameters asked) {
    var rows = asked.parts("rows", OurTags::row);
    var classes = asked.text("classes", "");
    if (!asked.has("card")) {
      return new Asked("summaryList", Map.of("rows", rows, "classes", classes));
    }
    var card = asked.part("card");
    return new Asked(
        "summaryCard",
        Map.of(
            "title",
            card.part("title").needed("text"),
            "actions",
            card.part("actions").parts("items", OurTags::link),
            "rows",
            rows,
            "classes",
            classes));
  }

  private static SummaryRow row(Parameters asked) {
    return new SummaryRow(
        asked.part("key").needed("text"),
        new Inline.Made(asked.part("value").content()),
        asked.part("actions").parts("items", OurTags::link));
  }

  private static Asked tag(Parameters asked) {
    return new Asked(
        "tag", Map.of("text", asked.needed("text"), "classes", asked.text("classes", "")));
  }

  private static Asked warningText(Parameters asked) {
    return new Asked(
        "warningText",
        Map.of(
            "content", asked.content(),
            "spoken", asked.text("iconFallbackText", "Warning"),
            "classes", asked.text("classes", "")));
  }

  private static Asked input(Parameters asked) {
    return new Asked(
        "input",
        Map.ofEntries(
            entry("field", field(asked).value(asked.text("value", ""))),
            entry("type", asked.text("type", "text")),
            entry("prefix", asked.part("prefix").text("text", "")),
            entry("suffix", asked.part("suffix").text("text", "")),
            entry("inputmode", asked.text("inputmode", "")),
            entry("autocomplete", asked.text("autocomplete", "")),
            entry("autocapitalize", asked.text("autocapitalize", "")),
            entry("pattern", asked.text("pattern", "")),
            entry("spellcheck", asked.text("spellcheck", "")),
            entry("disabled", asked.flag("disabled")),
            entry("classes", asked.text("classes", ""))));
  }

  /** No browser lets a page say which file is chosen, and the kit's own field does not either. */
  private static Asked fileUpload(Parameters asked) {
    asked.read("value");
    return new Asked(
        "fileUpload",
        Map.of(
            "field", field(asked),
            "disabled", asked.flag("disabled"),
            "classes", asked.text("classes", "")));
  }

  private static Asked taskList(Parameters asked) {
    asked.complete(!asked.hasGaps("items"), "every item"); // gaps would be numbered too
    return new Asked(
        "taskList",
        Map.of(
            "tasks", asked.parts("items", OurTags::task),
            "idPrefix", asked.text("idPrefix", "task-list"),
            "classes", asked.text("classes", "")));
  }

  private static Task task(Parameters asked) {
    var status = asked.part("status");
    var tagged = status.has("tag");
    var shown = tagged ? status.part("tag") : status;
    return new Task(
        asked.part("title").needed("text"),
        asked.text("href", ""),
        asked.part("hint").text("text", ""),
        shown.needed("text"),
        tagged,
        shown.text("classes", ""));
  }

  private static Asked textarea(Parameters asked) {
    return new Asked(
        "textarea",
        Map.of(
            "field", field(asked).value(asked.text("value", "")),
            "rows", asked.text("rows").map(Integer::valueOf).orElse(5),
            "autocomplete", asked.text("autocomplete", ""),
            "spellcheck", asked.text("spellcheck", ""),
            "disabled", asked.flag("disabled"),
            "classes", asked.text("classes", "")));
  }

  /** A question with its label, help and error. */
  private static Field field(Parameters asked) {
    var label = asked.part("label");
    var name = asked.needed("name");
    var field =
        explained(asked, Field.of(name, label.needed("text")))
            .withId(asked.text("id", name))
            .sized(size(label, "govuk-label"));
    return label.flag("isPageHeading") ? field.asPageHeading() : field;
  }

  private static Field explained(Parameters asked, Field field) {
    return field
        .hint(asked.part("hint").text("text", ""))
        .error(asked.part("errorMessage").text("text", ""));
  }

  private static Asked select(Parameters asked) {
    var chosen = new ArrayList<String>();
    asked.text("value").ifPresent(chosen::add);
    var options = asked.parts("items", it -> option(it, "selected", chosen));
    return new Asked(
        "select",
        Map.of(
            "field", field(asked).values(chosen),
            "options", options,
            "disabled", asked.flag("disabled"),
            "classes", asked.text("classes", "")));
  }

  private static Option option(Parameters asked, String flag, List<String> chosen) {
    var option = Option.of(asked.needed("value"), asked.needed("text"));
    if (asked.flag(flag)) {
      chosen.add(option.value());
    }
    return asked.flag("disabled") ? option.asDisabled() : option;
  }

  private static Asked radios(Parameters asked) {
    var chosen = new ArrayList<String>();
    asked.text("value").ifPresent(chosen::add);
    return choices("radios", asked, chosen);
  }

  private static Asked checkboxes(Parameters asked) {
    return choices("checkboxes", asked, new ArrayList<>(asked.texts("values")));
  }

  private static Asked choices(String tag, Parameters asked, List<String> chosen) {
    asked.complete(!asked.hasGaps("items"), "every item"); // gaps would be numbered too
    var choices = asked.parts("items", it -> choice(it, chosen));
    return new Asked(
        tag,
        Map.of(
            "field", question(asked, asked.needed("name"), "idPrefix").values(chosen),
            "choices", choices,
            "classes", asked.text("classes", "")));
  }

  private static Choice choice(Parameters asked, List<String> chosen) {
    var divider = asked.text("divider");
    if (divider.isPresent()) {
      return new Divider(divider.get());
    }
    var option =
        option(asked, "checked", chosen)
            .hint(asked.part("hint").text("text", ""))
            .revealing(asked.part("conditional").content("", "html"));
    return asked.oneOf("behaviour", Map.of("exclusive", true)).orElse(false)
        ? option.asExclusive()
        : option;
  }

  /** A question above several fields; without a legend it stands under another question. */
  private static Field question(Parameters asked, String name, String id) {
    var legend = asked.part("fieldset").part("legend");
    var field =
        explained(asked, Field.of(name, asked.has("fieldset") ? legend.needed("text") : ""))
            .withId(asked.text(id, name))
            .sized(size(legend, "govuk-fieldset__legend"));
    return legend.flag("isPageHeading") ? field.asPageHeading() : field;
  }

  private static Asked dateInput(Parameters asked) {
    var prefix = asked.text("namePrefix", "");
    var question = question(asked, prefix, "id");
    var parts = DateParts.of(asked, prefix);
    if (!parts.wrong().isEmpty() && !question.wrong()) {
      asked.needed("errorMessage");
    }
    return new Asked(
        "dateInput",
        Map.of(
            "date",
            new DateField(
                question, prefix, parts.day(), parts.month(), parts.year(), parts.wrong()),
            "birthday",
            parts.birthday(),
            "classes",
            asked.text("classes", "")));
  }
}
