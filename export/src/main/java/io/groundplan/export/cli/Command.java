package io.groundplan.export.cli;

import io.groundplan.export.arguments.Arguments;
import io.groundplan.export.arguments.CommandSyntax;
import io.groundplan.export.arguments.UsageException;
import java.io.IOException;

/** One command: what it takes, and doing it by calling services. */
interface Command {

  CommandSyntax syntax();

  ExitCode run(Arguments arguments, Session session) throws IOException, UsageException;
}
