import { afterEach, beforeEach, expect, vi } from 'vitest'

// What a person would see in the log as an error is a failed test; one that expects it spies for itself.
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  if (vi.isMockFunction(console.error)) expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
