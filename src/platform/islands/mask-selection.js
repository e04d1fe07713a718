// Saves typing: words that are selected in the text go into the first empty row of those to be masked. Without it they are typed.
const source = document.querySelector('[data-mask-source]')
const tools = document.querySelector('[data-mask-selecting]')
const button = tools?.querySelector('button')
const said = tools?.querySelector('[role=status]')

/** The selected words inside the text, without the numbers of the proposals. */
const selected = () => {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return ''
  const range = selection.getRangeAt(0)
  if (!source.contains(range.commonAncestorContainer)) return ''
  const part = range.cloneContents()
  for (const number of part.querySelectorAll('sup')) number.remove()
  return part.textContent.replaceAll(/\s+/g, ' ').trim().slice(0, 500)
}

if (source && button) {
  tools.hidden = false
  let words = ''
  document.addEventListener('selectionchange', () => {
    words = selected()
    button.disabled = words === ''
  })
  // The selection would be lost before the press is over.
  button.addEventListener('pointerdown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    const rows = [...document.querySelectorAll('input[name^="own."][name$=".words"]')]
    const row = rows.find(({ value }) => value.trim() === '')
    said.textContent = row ? said.dataset.added : said.dataset.full
    if (!row || words === '') return
    row.value = words
    document.getElementsByName(row.name.replace('.words', '.ground'))[0]?.focus()
  })
}
