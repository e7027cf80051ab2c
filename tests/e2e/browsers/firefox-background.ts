interface Extension {
  backgroundState: 'running' | 'starting' | 'stopped' | 'suspending';
  /** Missing until the extension has got so far. */
  promiseBackgroundStarted?(): Promise<void>;
  terminateBackground(how: { disableResetIdleForTest: boolean }): Promise<void>;
  once(event: 'ready' | 'shutdown-background-script', heard: () => void): void;
}
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };

/** Runs in Firefox itself. What is said to the background of an extension that only just begins is heard by nobody. */
export async function backgroundStarted(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (!extension.promiseBackgroundStarted)
    await new Promise<void>((resolve) => extension.once('ready', resolve));
  await extension.promiseBackgroundStarted?.();
}

/** Runs in Firefox itself. What it waits for is what its idle timer would have brought about. */
export async function stopBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (extension.backgroundState === 'stopped') return;
  await extension.terminateBackground({ disableResetIdleForTest: true });
}

/** Runs in Firefox itself. */
export async function backgroundStopped(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (extension.backgroundState === 'stopped') return;
  await new Promise<void>((resolve) => extension.once('shutdown-background-script', resolve));
}
