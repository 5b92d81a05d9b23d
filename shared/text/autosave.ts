/** Said where a workbook could not be saved by itself; `why`: the shell's own sentence. */
export function autosaveFailed(why: string): string {
  return `没有自动存上：${why}\n填的都还在，程序另记了一份，关掉也不会丢。按 Ctrl+S 可以再存一次，或存到别处。`;
}

/** Said when it is switched. */
export function autosaveWords(isOn: boolean): string {
  return isOn ? '自动保存已打开：存过一次的自评卷，停手十秒就自己存。' : '自动保存已关掉：改了以后请自己按 Ctrl+S 保存。';
}
