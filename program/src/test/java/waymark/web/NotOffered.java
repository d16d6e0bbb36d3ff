package waymark.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The examples of GOV.UK Frontend that our tags are not held against, because each asks for
 * something that they do not offer.
 */
record NotOffered(String component, String parameter, String fixture) {

  /** A kind of parameter, and why our tags are without it. */
  record Reason(Pattern parameter, String why) {

    boolean covers(NotOffered it) {
      return parameter.matcher(it.parameter()).matches();
    }
  }

  /** The parameters by name; "without" stands before what we ask for and the example leaves out. */
  static final List<Reason> REASONS =
      rows("""
      (.*[.])?attributes           | No page needs an attribute that no parameter names.
      (.*[.])?(html|.*Html)        | Words go out as words; only a few tags take the markup of a template.
      .+[.][cC]lasses              | A part looks as the kit makes it; the whole takes classes.
      navigationClasses            | A part looks as the kit makes it; the whole takes classes.
      (fieldset[.])?describedBy    | What describes a field is its hint and its error, which have their own.
      items.*[.]id                 | Choices are numbered under the id of their question.
      items.*[.](checked|selected) | An answer is chosen by its value; one said to be unset has no second word.
      items.*[.](name|inputmode|pattern) | A date is day, month and year, in digits.
      day|year|without items       | A date is day, month and year, in digits.
      day.label                    | The pages are in English.
      without errorMessage         | A field that is wrong says why.
      without every item           | A list has no gaps, which the kit would number.
      without text                 | A label has words.
      without value                | What is sent when it is chosen is said, also where it is the words shown.
      javascript|multiple          | A paper is one file, and a browser's own field for it speaks the reader's language.
      preventDoubleClick           | It is off unless asked for; no page says so twice.
      disableAutoFocus             | Focus goes to an error and a success, always.
      contentLicence.text          | Licence and Crown copyright are not ours to show.
      navigation.*(columns|href)   | The foot of a page has one line of links.
      card.title.headingLevel      | Cards stand under the title of a page.
      titleHeadingLevel            | Banners stand under the title of a page.
      collapseNavigationOnMobile   | It folds where there are two places or more.
      ariaLabel|menuButton.*|navigationId|slots.* | There is one navigation on a page, and nothing in it but places.
      """)
          .map(it -> new Reason(Pattern.compile(it.get(0)), it.get(1)))
          .toList();

  static final List<NotOffered> ALL =
      rows("""
      back-link            | html                               | html
      back-link            | attributes                         | attributes
      breadcrumbs          | attributes                         | attributes
      breadcrumbs          | items[].attributes                 | item attributes
      breadcrumbs          | items[].html                       | html
      button               | attributes                         | attributes
      button               | attributes                         | link attributes
      button               | html                               | html
      button               | html                               | start link with html
      button               | preventDoubleClick                 | don't prevent double click
      checkboxes           | items[].id                         | with hints on items
      checkboxes           | items[].id                         | with id and name
      checkboxes           | items[].id                         | with disabled item
      checkboxes           | formGroup.classes                  | with optional form-group classes showing group error
      checkboxes           | without every item                 | with falsy values
      checkboxes           | fieldset.describedBy               | with fieldset describedBy
      checkboxes           | fieldset.describedBy               | with error, hint and fieldset describedBy
      checkboxes           | fieldset.describedBy               | with error message and fieldset describedBy
      checkboxes           | attributes                         | attributes
      checkboxes           | items[].attributes                 | items with attributes
      checkboxes           | items[].label.classes              | with label classes
      checkboxes           | items[].html                       | label with attributes
      checkboxes           | fieldset.attributes                | fieldset params
      checkboxes           | fieldset.legend.html               | fieldset html params
      checkboxes           | describedBy                        | with single option set 'aria-describedby' on input, and describedBy
      checkboxes           | describedBy                        | with single option (and hint) set 'aria-describedby' on input, and describedBy
      checkboxes           | items[].checked                    | item checked overrides values
      date-input           | day.label                          | with translations
      date-input           | day.label                          | with values, name prefix and custom names
      date-input           | year                               | day and month
      date-input           | without items                      | day and month (using items)
      date-input           | day                                | month and year
      date-input           | items[].classes                    | month and year (using items)
      date-input           | items[].classes                    | with errors only (using items and classes)
      date-input           | items[].classes                    | with error on single item using classes
      date-input           | items[].classes                    | items with classes
      date-input           | without errorMessage               | with errors only
      date-input           | without errorMessage               | with errors only (using items)
      date-input           | day.classes                        | with errors only (using classes)
      date-input           | day.classes                        | with error on single field using classes
      date-input           | attributes                         | attributes
      date-input           | items[].pattern                    | custom pattern
      date-input           | items[].inputmode                  | custom inputmode
      date-input           | items[].name                       | with nested name
      date-input           | items[].id                         | with id on items
      date-input           | items[].id                         | with item value
      date-input           | items[].id                         | with field value and items
      date-input           | items[].id                         | with field value and item value
      date-input           | items[].id                         | with field value, item value and values
      date-input           | fieldset.describedBy               | with hint and described by
      date-input           | fieldset.describedBy               | with error message and described by
      date-input           | fieldset.legend.html               | fieldset html
      date-input           | formGroup.classes                  | with optional form-group classes
      date-input           | items[].attributes                 | with input attributes
      details              | summaryHtml                        | summary html
      details              | attributes                         | attributes
      error-message        | html                               | translated
      error-message        | html                               | html
      error-message        | attributes                         | attributes
      error-summary        | titleHtml                          | title html
      error-summary        | descriptionHtml                    | description html
      error-summary        | attributes                         | attributes
      error-summary        | errorList[].attributes             | error list with attributes
      error-summary        | errorList[].html                   | error list with html
      error-summary        | errorList[].html                   | error list with html link
      error-summary        | disableAutoFocus                   | autofocus disabled
      error-summary        | disableAutoFocus                   | autofocus explicitly enabled
      fieldset             | legend.html                        | html
      fieldset             | legend.classes                     | legend classes
      fieldset             | attributes                         | attributes
      file-upload          | attributes                         | attributes
      file-upload          | javascript                         | enhanced
      file-upload          | javascript                         | enhanced, with error message and hint
      file-upload          | javascript                         | enhanced, multiple files
      file-upload          | javascript                         | enhanced, custom wrapper classes and attributes
      file-upload          | describedBy                        | with describedBy
      file-upload          | describedBy                        | with hint and describedBy
      file-upload          | describedBy                        | with error and describedBy
      file-upload          | describedBy                        | with error, describedBy and hint
      file-upload          | multiple                           | translated, no javascript enhancement
      file-upload          | multiple                           | allows multiple files
      file-upload          | formGroup.classes                  | with optional form-group classes
      file-upload          | javascript                         | translated
      footer               | contentLicence.html                | with custom HTML content licence and copyright notice
      footer               | contentLicence.text                | with custom text content licence and copyright notice
      footer               | contentLicence.text                | with HTML passed as text content
      footer               | navigation[].items[].href          | with default width navigation (one column)
      footer               | navigation[].columns               | with default width navigation (two columns)
      footer               | navigation[].columns               | with navigation
      footer               | navigation[].columns               | Full GDS example
      footer               | navigation[].columns               | Three equal columns
      footer               | attributes                         | attributes
      footer               | meta.items[].attributes            | with meta item attributes
      footer               | navigation[].items[].attributes    | with navigation item attributes
      generic-header       | attributes                         | attributes
      hint                 | html                               | with html
      hint                 | attributes                         | attributes
      input                | describedBy                        | with describedBy
      input                | describedBy                        | hint with describedBy
      input                | describedBy                        | error with describedBy
      input                | describedBy                        | with error, hint and describedBy
      input                | attributes                         | attributes
      input                | label.html                         | with prefix with html
      input                | prefix.classes                     | with prefix with classes
      input                | prefix.attributes                  | with prefix with attributes
      input                | suffix.html                        | with suffix with html
      input                | suffix.classes                     | with suffix with classes
      input                | suffix.attributes                  | with suffix with attributes
      input                | inputWrapper.attributes            | with customised input wrapper
      input                | formGroup.classes                  | with optional form-group classes
      inset-text           | attributes                         | attributes
      label                | without text                       | empty
      label                | html                               | html
      label                | attributes                         | attributes
      notification-banner  | titleHtml                          | title as html
      notification-banner  | titleHeadingLevel                  | custom title heading level
      notification-banner  | attributes                         | attributes
      notification-banner  | attributes                         | custom tabindex
      notification-banner  | disableAutoFocus                   | auto-focus disabled, with type as success
      notification-banner  | disableAutoFocus                   | auto-focus explicitly enabled, with type as success
      pagination           | attributes                         | with custom attributes
      radios               | items[].html                       | with legend as page heading
      radios               | items[].id                         | with hints on items
      radios               | items[].id                         | with disabled
      radios               | formGroup.classes                  | with optional form-group classes showing group error
      radios               | formGroup.classes                  | small
      radios               | formGroup.classes                  | small with error
      radios               | formGroup.classes                  | small with hint
      radios               | formGroup.classes                  | small with conditional reveal
      radios               | without every item                 | with falsy items
      radios               | fieldset.describedBy               | fieldset with describedBy
      radios               | fieldset.describedBy               | with describedBy and hint
      radios               | fieldset.describedBy               | with hint, error message and describedBy
      radios               | fieldset.describedBy               | with fieldset, error message and describedBy
      radios               | attributes                         | attributes
      radios               | items[].attributes                 | items with attributes
      radios               | items[].label.classes              | label with classes
      radios               | items[].label.attributes           | label with attributes
      radios               | fieldset.attributes                | fieldset params
      radios               | fieldset.legend.html               | fieldset with html
      radios               | items[].checked                    | item checked overrides value
      select               | describedBy                        | with describedBy
      select               | describedBy                        | hint and describedBy
      select               | describedBy                        | error and describedBy
      select               | attributes                         | attributes
      select               | items[].attributes                 | attributes on items
      select               | without value                      | without values
      select               | without value                      | without values with selected value
      select               | items[].selected                   | item selected overrides value
      select               | formGroup.classes                  | with optional form-group classes
      service-navigation   | navigation[].html                  | with HTML navigation items
      service-navigation   | navigation[].html                  | with non-link navigation items
      service-navigation   | collapseNavigationOnMobile         | with collapseNavigationOnMobile set to false
      service-navigation   | collapseNavigationOnMobile         | with a single navigation item and collapseNavigationOnMobile set to true
      service-navigation   | attributes                         | attributes
      service-navigation   | ariaLabel                          | with custom aria-label
      service-navigation   | menuButtonText                     | with custom navigation toggle text
      service-navigation   | menuButtonText                     | with custom navigation toggle text and navigation label
      service-navigation   | menuButtonLabel                    | with custom navigation toggle label
      service-navigation   | menuButtonLabel                    | with identical navigation toggle text and label
      service-navigation   | navigationClasses                  | with custom navigation classes
      service-navigation   | navigationId                       | with custom navigation ID
      service-navigation   | slots.end                          | with language navigation
      service-navigation   | slots.end                          | inverse with language navigation
      service-navigation   | slots.end                          | with slotted content
      service-navigation   | slots.end.align                    | with right-aligned language navigation
      service-navigation   | slots.end.align                    | with `inline` end slot
      skip-link            | html                               | html
      skip-link            | attributes                         | attributes
      summary-list         | rows[].classes                     | no-border on last row
      summary-list         | rows[].classes                     | rows with classes
      summary-list         | card.title.html                    | as a summary card with a html header
      summary-list         | attributes                         | attributes
      summary-list         | rows[].key.html                    | key with html
      summary-list         | rows[].key.classes                 | key with classes
      summary-list         | rows[].actions.items[].html        | actions with html
      summary-list         | rows[].actions.items[].html        | translated
      summary-list         | rows[].actions.classes             | actions with classes
      summary-list         | rows[].actions.classes             | overridden-widths
      summary-list         | rows[].actions.items[].attributes  | actions with attributes
      summary-list         | rows[].actions.items[].classes     | classes on items
      summary-list         | card.classes                       | summary card with custom classes
      summary-list         | card.attributes                    | summary card with custom attributes
      summary-list         | card.title.headingLevel            | as a summary card with a custom header level
      tag                  | attributes                         | attributes
      tag                  | html                               | html
      task-list            | items[].classes                    | forced hover state
      task-list            | items[].title.classes              | custom classes
      task-list            | attributes                         | custom attributes
      task-list            | items[].title.html                 | html
      task-list            | without every item                 | with empty values
      textarea             | attributes                         | attributes
      textarea             | describedBy                        | with describedBy
      textarea             | describedBy                        | with hint and described by
      textarea             | describedBy                        | with error message and described by
      textarea             | describedBy                        | with hint, error message and described by
      textarea             | formGroup.classes                  | with optional form-group classes
      warning-text         | attributes                         | attributes
      """)
          .map(it -> new NotOffered(it.get(0), it.get(1), it.get(2)))
          .toList();

  private static Stream<List<String>> rows(String table) {
    return table.lines().map(it -> Stream.of(it.split(" [|] ")).map(String::strip).toList());
  }
}
