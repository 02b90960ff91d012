/** Below the reason stands the line as the shopper will read it; it follows what is typed. */
for (const example of document.querySelectorAll<HTMLElement>('[data-example-of]')) {
  const field = example
    .closest('form')
    ?.querySelector<HTMLTextAreaElement>(`[name="${example.dataset['exampleOf'] ?? ''}"]`)
  const before = example.textContent
  const show = () => {
    const typed = field?.value.trim().replace(/[.\s]+$/, '') ?? ''
    example.textContent = typed === '' ? before : typed
  }
  field?.addEventListener('input', show)
}
