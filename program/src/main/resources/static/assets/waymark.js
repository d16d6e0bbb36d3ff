// Tells the styles that scripts run, then starts the components. Every page works without this file.
import { initAll } from './govuk-frontend-6.6.0.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

const waits = document.querySelector('[data-waymark-waits]')
if (waits) {
  const { wait } = await import('./waits.js')
  wait(waits)
}
