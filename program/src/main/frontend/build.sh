#!/bin/sh
# Makes the vendored style sheet and script of GOV.UK Frontend again; see README.md here.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$(cd "$here/../../.." && pwd)
govuk=6.6.0
sass=1.108.2
assets=$program/src/main/resources/static/assets
fixtures=$program/src/test/resources/govuk-frontend-$govuk
components='back-link breadcrumbs button checkboxes date-input details error-message error-summary fieldset file-upload footer
  generic-header hint input inset-text label notification-banner pagination radios select service-navigation skip-link
  summary-list table tag task-list textarea warning-text'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/govuk-frontend.scss" "$work/"
cd "$work"
npm init --yes >npm.log
npm install --no-package-lock --no-audit --no-fund "govuk-frontend@$govuk" "sass@$sass" >>npm.log
package=$work/node_modules/govuk-frontend/dist/govuk

# The royal coat of arms over a copyright notice is the one picture that the style sheet would load.
npx sass --pkg-importer=node --style=compressed --no-source-map --no-charset govuk-frontend.scss all.css
perl -pe 's/\.govuk-footer__copyright-logo::before\{[^}]*\}//g; s/\@supports\([^{]*\)\{\}//g' all.css >"$assets/govuk-frontend-$govuk.min.css"
if grep -q 'url(' "$assets/govuk-frontend-$govuk.min.css"; then
  echo "The style sheet loads a picture or a font; it must not." >&2
  exit 1
fi

# The map that the last line names is not shipped.
perl -pe 's/\/\/# sourceMappingURL=\S+//' "$package/govuk-frontend.min.js" >"$assets/govuk-frontend-$govuk.min.js"

for component in $components; do
  mkdir -p "$fixtures/$component"
  cp "$package/components/$component/fixtures.json" "$fixtures/$component/"
done
