// Saves a click: a form that is being sent is not sent a second time by an impatient press. Without it the server says the same.
const sending = new WeakSet()

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  // What opens beside the page leaves the form where it is.
  if (event.submitter?.formTarget === '_blank') return
  if (sending.has(form)) {
    event.preventDefault()
    return
  }
  sending.add(form)
  form.setAttribute('aria-busy', 'true')
})

// A page taken back from the browser's memory may be sent again.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  for (const form of document.forms) {
    sending.delete(form)
    form.removeAttribute('aria-busy')
  }
})
