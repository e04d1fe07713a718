// Saves a click: files may be dropped anywhere on a page that asks for several. Without it they are chosen, or dropped on the field itself.
const field = document.querySelector('input[type=file][multiple]')
const holdsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files')

if (field) {
  const awaits = (is) => field.toggleAttribute('data-awaits', is)
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return
    // Else the browser would leave the page and show the file.
    event.preventDefault()
    awaits(true)
  })
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) awaits(false)
  })
  addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    awaits(false)
    field.files = event.dataTransfer.files
    field.focus()
  })
}
