package io.groundplan.export.cli;

import java.io.IOException;

/** One command, its options already filled in. */
interface Command {

  ExitCode run(Session session) throws IOException, UsageException;
}
