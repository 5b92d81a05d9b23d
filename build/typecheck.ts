import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** Each part with what it may use: the core alone, the page with the browser, the shell with Node, tests with everything. */
const parts = ['tsconfig.json', 'tsconfig.renderer.json', 'tsconfig.electron.json', 'tsconfig.tests.json'];

/**
 * Checks every part by its own configuration, as four runs of the compiler would, but each file once: in the part that
 * includes it. Four runs check the core four times. A file that no part includes is checked where it is imported.
 */
export function checkTypes(root: string, configs: readonly string[] = parts): readonly ts.Diagnostic[] {
  const read = configs.map((config) => readConfig(path.join(root, config)));
  const included = new Set(read.flatMap(({ fileNames }) => fileNames));
  const parsed = new Map<string, ts.SourceFile | undefined>();
  return read.flatMap(({ fileNames, options, errors }) => {
    const program = ts.createProgram({ rootNames: fileNames, options, host: sharing(options, parsed) });
    const roots = new Set(fileNames);
    const own = program
      .getSourceFiles()
      .filter(
        (file) => roots.has(file.fileName) || !(included.has(file.fileName) || program.isSourceFileFromExternalLibrary(file)),
      );
    const found = own.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
    return ts.sortAndDeduplicateDiagnostics([
      ...errors,
      ...program.getOptionsDiagnostics(),
      ...found,
      ...program.getGlobalDiagnostics(),
    ]);
  });
}

function readConfig(file: string): ts.ParsedCommandLine {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (one) => {
      throw new Error(ts.flattenDiagnosticMessageText(one.messageText, '\n'));
    },
  };
  const read = ts.getParsedCommandLineOfConfigFile(file, {}, host);
  if (read === undefined) throw new Error(`读不了 ${file}`);
  return read;
}

/** A host that parses a file once for all parts: their options differ in what is checked, not in how a file is read. */
function sharing(options: ts.CompilerOptions, parsed: Map<string, ts.SourceFile | undefined>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const getSourceFile: ts.CompilerHost['getSourceFile'] = (name, ...how) => {
    if (!parsed.has(name)) parsed.set(name, host.getSourceFile(name, ...how));
    return parsed.get(name);
  };
  return { ...host, getSourceFile };
}

function main(): void {
  const found = checkTypes(process.cwd());
  const host = { getCurrentDirectory: () => process.cwd(), getCanonicalFileName: (name: string) => name, getNewLine: () => '\n' };
  process.stdout.write(ts.formatDiagnostics(found, host));
  process.exitCode = found.length > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
