// Saves a click: files may be dropped anywhere on a page that asks for several. Without it they are chosen, or dropped on the field itself.
const field = document.querySelector('input[type=file][multiple]')
const holdsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files')

if (field) {
  addEventListener('dragover', (event) => {
    // Else the browser would leave the page and show the file.
    if (holdsFiles(event)) event.preventDefault()
  })
  addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    field.files = event.dataTransfer.files
    field.focus()
  })
}
