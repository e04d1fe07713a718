// Saves a click: reads the page again while long work goes on. Without it there is a link that does the same.
const again = async () => {
  const old = document.querySelector('[data-again-seconds]')
  if (!old) return
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const now = answer.ok && !answer.redirected ? page.getElementById(old.id) : null
    if (!now) {
      // The work is over, or something is wrong: show the page as it is now.
      location.assign(answer.url)
      return
    }
    if (now.innerHTML !== old.innerHTML) old.innerHTML = now.innerHTML
  } catch {
    // The network is away for a moment; the next turn tries again.
  }
  wait()
}

const wait = () => {
  const seconds = Number(document.querySelector('[data-again-seconds]')?.dataset.againSeconds)
  if (seconds > 0) setTimeout(again, seconds * 1000)
}

wait()
