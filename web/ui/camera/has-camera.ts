// Whether this device has a camera that the page may ask for: only over TLS, or on the machine itself.

export async function hasCamera(): Promise<boolean> {
  if (!globalThis.isSecureContext || !navigator.mediaDevices?.getUserMedia) return false
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices.some(({ kind }) => kind === 'videoinput')
}
