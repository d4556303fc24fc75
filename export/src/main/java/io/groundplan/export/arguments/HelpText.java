package io.groundplan.export.arguments;

import java.util.ArrayList;
import java.util.List;

/** What {@code --help} shows: 80 columns, descriptions beside what they describe. */
public final class HelpText {

  private static final int WIDTH = 80;
  private static final int DESCRIPTIONS_FROM = 26;

  private final StringBuilder text = new StringBuilder();

  private HelpText() {}

  /** The help of one command. */
  public static String of(String program, CommandSyntax syntax, List<Option> common) {
    HelpText help = new HelpText();
    help.paragraph("Usage: " + usage(program, syntax));
    help.paragraph(syntax.summary());
    help.line("");
    syntax.operands().ifPresent(all -> help.entry("  " + all.label(), all.description()));
    syntax.options().forEach(help::option);
    common.forEach(help::option);
    help.list("Examples:", syntax.examples());
    return help.text.toString();
  }

  /** The help of the program as a whole: its commands, and the options that all of them take. */
  public static String ofProgram(
      String program,
      String summary,
      List<CommandSyntax> commands,
      List<Option> common,
      List<String> examples,
      List<String> exitCodes) {
    HelpText help = new HelpText();
    help.paragraph("Usage: " + program + " COMMAND [OPTION...] [FILE...]");
    help.paragraph(summary);
    help.line("");
    help.line("Commands:");
    commands.forEach(command -> help.entry("  " + command.name(), command.summary()));
    help.line("");
    help.line("Options that every command takes:");
    common.forEach(help::option);
    help.list("Examples:", examples);
    help.list("Exit codes:", exitCodes);
    return help.text.toString();
  }

  private static String usage(String program, CommandSyntax syntax) {
    List<String> words = new ArrayList<>(List.of(program, syntax.name()));
    syntax.operands().ifPresent(operands -> words.add(operands.toString()));
    syntax.options().stream()
        .filter(Option::required)
        .forEach(option -> words.add(option + " " + option.label().orElse("")));
    words.add("[OPTION...]");
    return String.join(" ", words);
  }

  private void option(Option option) {
    String letter = option.shortName().map(one -> "-" + one + ", ").orElse("    ");
    String value = option.label().map(label -> " " + label).orElse("");
    String words = option.words().isEmpty() ? "" : " " + String.join(", ", option.words()) + ".";
    entry("  " + letter + option + value, option.description() + words);
  }

  private void list(String title, List<String> lines) {
    line("");
    line(title);
    lines.forEach(one -> line("  " + one));
  }

  private void paragraph(String sentence) {
    wrap(sentence, WIDTH).forEach(this::line);
  }

  private void entry(String term, String description) {
    List<String> lines = wrap(description, WIDTH - DESCRIPTIONS_FROM);
    boolean beside = term.length() + 2 <= DESCRIPTIONS_FROM;
    if (!beside) {
      line(term);
    }
    for (int i = 0; i < lines.size(); i++) {
      String before = i == 0 && beside ? term : "";
      line(before + " ".repeat(DESCRIPTIONS_FROM - before.length()) + lines.get(i));
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static List<String> wrap(String sentence, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
