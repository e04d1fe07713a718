// Asks the device to make or use a passkey, and sends the form with what it answered. Signing works without it: by a code in a mail.
const field = document.querySelector('input[data-passkey]')

const bytesFrom = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
const textFrom = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const withBytes = (options) => ({
  ...options,
  challenge: bytesFrom(options.challenge),
  ...(options.user ? { user: { ...options.user, id: bytesFrom(options.user.id) } } : {}),
  ...Object.fromEntries(
    ['allowCredentials', 'excludeCredentials']
      .filter((name) => options[name])
      .map((name) => [name, options[name].map((one) => ({ ...one, id: bytesFrom(one.id) }))]),
  ),
})

const answerOf = ({ id, rawId, type, response, authenticatorAttachment }) => {
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
  const said = parts.filter((name) => response[name]).map((name) => [name, textFrom(response[name])])
  const transports = response.getTransports?.()
  return {
    ...{ id, rawId: textFrom(rawId), type, authenticatorAttachment, clientExtensionResults: {} },
    response: { ...Object.fromEntries(said), ...(transports ? { transports } : {}) },
  }
}

const ask = async () => {
  const publicKey = withBytes(JSON.parse(field.dataset.passkey))
  const answer = await (publicKey.user
    ? navigator.credentials.create({ publicKey })
    : navigator.credentials.get({ publicKey }))
  field.value = JSON.stringify(answerOf(answer))
}

field?.form.addEventListener('submit', async (event) => {
  if (field.value !== '') return
  event.preventDefault()
  event.stopImmediatePropagation()
  try {
    await ask()
    field.form.requestSubmit(event.submitter)
  } catch {
    // Nobody confirmed: the form can be sent again, and the page tells of the other way.
    field.value = ''
  }
})
