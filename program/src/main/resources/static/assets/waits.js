// A page on which somebody waits for work of the server: looks every second whether it is still the same page, and
// says so to those who hear it. Without script there is a link that does the same.
const EVERY = 1000
const SAY_EVERY = 5

export function wait(region) {
  let asked = 0
  const ask = async () => {
    asked += 1
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (answer.redirected || (answer.ok && !page.querySelector('[data-waymark-waits]'))) {
        region.textContent = region.dataset.waymarkReady
        location.replace(answer.url)
        return
      }
    } catch {
      // the server may be starting again: it is asked once more
    }
    if (asked % SAY_EVERY === 1) {
      region.textContent = region.dataset.waymarkWaits
    }
    setTimeout(ask, EVERY)
  }
  setTimeout(ask, EVERY)
}
