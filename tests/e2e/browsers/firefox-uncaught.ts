interface ScriptError {
  flags: number;
  sourceName: string;
  errorMessage: string;
  lineNumber: number;
}

declare const Ci: { nsIScriptError: new () => ScriptError };
declare const Services: { console: { getMessageArray(): unknown[]; reset(): void } };

/** Runs in Firefox itself, whose own list has what happened in all its processes. */
export function takeUncaught(origin: string): string[] {
  const NO_ERROR = 0b1001;
  const ITS_OWN = [
    // Of each page that is closed or put aside while it waits for an answer; nobody is there any more to take it.
    /^Promise (rejected|resolved) (after context unloaded|while context is inactive)/,
    /^TypeError: can't access dead object/,
    // Of a panel that was about to load when its page was left: whose frame it is cannot be told any more.
    /^Content-Security-Policy: .*\(frame-ancestors\) at <unknown>/,
  ];
  const found: string[] = [];
  for (const message of Services.console.getMessageArray()) {
    if (!(message instanceof Ci.nsIScriptError)) continue;
    const { flags, sourceName, errorMessage, lineNumber } = message;
    if (
      (flags & NO_ERROR) === 0 &&
      sourceName.startsWith(origin) &&
      !ITS_OWN.some((own) => own.test(errorMessage))
    )
      found.push(`${errorMessage} (${sourceName}:${lineNumber})`);
  }
  Services.console.reset();
  return found;
}
