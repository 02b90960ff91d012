/** Says below a field with a limit how many letters are left, when few are. */
for (const field of document.querySelectorAll<HTMLInputElement>('[data-counted]')) {
  const words = document.createElement('p')
  words.className = 'small soft'
  words.setAttribute('role', 'status')
  field.after(words)
  const count = () => {
    const left = field.maxLength - field.value.length
    words.textContent = left <= 40 ? `Tersisa ${left} huruf.` : ''
  }
  field.addEventListener('input', count)
  count()
}
