package io.groundplan.export.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A program of {@code export/src/oracle}, built by Go where it is not newer than its sources.
 *
 * <p>Without Go, or without the modules, the tests that ask it are skipped; with {@code
 * -Dgroundplan.oracle.required=true} they fail.
 *
 * @param name of the executable
 * @param folder of its sources, below {@code export/src/oracle}
 * @param modules its {@code go.mod}, below that folder
 */
record GoProgram(String name, String folder, String modules) {

  /** The executable. */
  Path built() {
    Path export = Path.of(System.getProperty("groundplan.root", ".."), "export");
    Path sources = export.resolve("src/oracle").resolve(folder).toAbsolutePath();
    Path program = export.resolve("target/oracles").resolve(name).toAbsolutePath();
    try {
      Files.createDirectories(program.getParent());
      if (!isCurrent(program, sources)) {
        build(sources, program);
      }
      return program;
    } catch (IOException withoutGo) {
      throw missing("Go is not installed: " + withoutGo.getMessage());
    }
  }

  private static boolean isCurrent(Path program, Path sources) throws IOException {
    if (!Files.isExecutable(program)) {
      return false;
    }
    FileTime built = Files.getLastModifiedTime(program);
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(Files::isRegularFile).allMatch(file -> isOlder(file, built));
    }
  }

  private static boolean isOlder(Path file, FileTime time) {
    try {
      return Files.getLastModifiedTime(file).compareTo(time) < 0;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void build(Path sources, Path program) throws IOException {
    List<String> command = new ArrayList<>(List.of("go", "build", "-trimpath", "-buildvcs=false"));
    command.addAll(List.of("-ldflags=-s -w", "-modfile=" + modules));
    command.addAll(List.of("-o", program.toString(), "."));
    ProcessBuilder builder = new ProcessBuilder(command).directory(sources.toFile());
    builder.environment().put("CGO_ENABLED", "0");
    Process build = builder.redirectErrorStream(true).start();
    String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (build.onExit().join().exitValue() != 0) {
      throw missing("%s cannot be built here: %s".formatted(name, said));
    }
  }

  private static RuntimeException missing(String message) {
    if (Boolean.getBoolean("groundplan.oracle.required")) {
      return new IllegalStateException(message + "; groundplan.oracle.required asks for it");
    }
    return new TestAbortedException(message + "; nothing is checked");
  }
}
