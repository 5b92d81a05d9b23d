import path from 'node:path';
import ts from 'typescript';

/** A type-checked view of some files, with the compiler options of the project's own tsconfig. */
export function typed(root: string, files: readonly string[], options: ts.CompilerOptions): ts.Program {
  return ts.createProgram({ rootNames: files.map((file) => path.join(root, file)), options: { ...options, noEmit: true } });
}

/** The options of a tsconfig file, or strict ES2022 where there is none. */
export function compilerOptions(tsconfig: string): ts.CompilerOptions {
  const read = ts.readConfigFile(tsconfig, (file) => ts.sys.readFile(file));
  if (read.error !== undefined) return { strict: true, target: ts.ScriptTarget.ES2022, types: [], lib: ['lib.es2022.d.ts'] };
  return ts.parseJsonConfigFileContent(read.config, ts.sys, path.dirname(tsconfig)).options;
}
