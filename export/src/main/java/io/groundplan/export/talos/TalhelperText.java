package io.groundplan.export.talos;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that talhelper reads: it has Go's templates and then variables of the environment filled in
 * before it reads the YAML (pkg/patcher and pkg/substitute of talhelper 3.1.16). Placeholders are
 * such variables; everything else must come out as it went in.
 */
final class TalhelperText {

  /** What stands at the top of a file with placeholders. */
  static final String PLACEHOLDERS =
      "What is in braces comes from talenv.yaml or talenv.sops.yaml, or from the environment.";

  /** A dollar sign that begins no placeholder. */
  private static final Pattern DOLLAR = Pattern.compile("\\$(?!\\{[A-Za-z0-9_]+})");

  private TalhelperText() {}

  /** A patch file. */
  static String patch(String text) {
    return config(text.replace("{{", "{{ \"{{\" }}"));
  }

  /** The {@code talconfig.yaml}, which is no template. */
  static String config(String text) {
    return DOLLAR.matcher(text).replaceAll(Matcher.quoteReplacement("$$"));
  }
}
