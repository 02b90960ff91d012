/** Milliseconds that it took. */
export async function msOf(work: () => Promise<unknown>) {
  const started = performance.now()
  await work()
  return performance.now() - started
}
