package io.groundplan.export.cli;

import java.io.IOException;

/** One command, its options and files already filled in by picocli; it calls services. */
interface Command {

  ExitCode run(Session session) throws IOException, UsageException;
}
