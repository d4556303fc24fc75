package io.groundplan.export.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * The standard streams, UTF-8 whatever the locale says. Results are collected until {@link #flush};
 * messages go out at once.
 */
final class Console {

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream input;
  private final OutputStream results;
  private final OutputStream messages;
  private final BooleanSupplier terminal;

  Console(
      InputStream input, OutputStream results, OutputStream messages, BooleanSupplier terminal) {
    this.input = input;
    this.results = new BufferedOutputStream(results, BUFFER_BYTES);
    this.messages = messages;
    this.terminal = terminal;
  }

  /** The streams of this process. */
  static Console standard() {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Console::standardIsTerminal);
  }

  // Where the runtime has no console of its own (jdk.internal.le), there is none without a
  // terminal.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean standardIsTerminal() {
    java.io.Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Whether a person reads along, as far as the platform can tell; asking takes time. */
  boolean isTerminal() {
    return terminal.getAsBoolean();
  }

  /** All that stands on standard input. */
  byte[] readAll() throws IOException {
    return input.readAllBytes();
  }

  /** Adds text to the results. */
  void result(String text) throws IOException {
    results.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A line about the results, on standard error. */
  void message(String line) {
    try {
      messages.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      messages.flush();
    } catch (IOException _) {
      // There is nowhere left to say so; the exit code tells.
    }
  }

  /** Brings all results out; a full disk or a closed pipe shows here at the latest. */
  void flush() throws IOException {
    results.flush();
  }
}
