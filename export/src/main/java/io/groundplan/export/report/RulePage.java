package io.groundplan.export.report;

import io.groundplan.model.validation.RuleCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of a rule as it stands in {@code docs/rules}, packed into the jar by the build. */
public final class RulePage {

  /** Where the build puts the pages. */
  private static final String FOLDER = "/io/groundplan/export/cli/rules/";

  private RulePage() {}

  /** The page as Markdown, if there is one. */
  public static Optional<String> of(RuleCode code) {
    try (InputStream in = RulePage.class.getResourceAsStream(FOLDER + code + ".md")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
