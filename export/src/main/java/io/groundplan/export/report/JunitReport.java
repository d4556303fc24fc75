package io.groundplan.export.report;

import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report in the XML that JUnit made common, as dashboards of CI systems read it: a suite for each
 * file, in it a case for each rule. So a dashboard shows which rules a file keeps and follows each
 * from run to run, whatever its messages say.
 *
 * <p>A case fails where a problem is as bad as the command fails on; its failure lists all problems
 * of that rule, since readers look at the first failure of a case alone. Milder ones are its
 * output. A rule that only waived problems break is skipped, for the reason of the waiver.
 */
public final class JunitReport {

  private final XMLStreamWriter xml;
  private final List<RuleDescription> rules;
  private final Severity failOn;

  private JunitReport(XMLStreamWriter xml, List<RuleDescription> rules, Severity failOn) {
    this.xml = xml;
    this.rules = rules;
    this.failOn = failOn;
  }

  /**
   * The document.
   *
   * @param rules what was asked, in the order of the cases
   * @param failOn from which severity on a problem fails its case
   */
  public static String write(
      List<CheckedFile> files, List<RuleDescription> rules, Severity failOn) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JunitReport(xml, rules, failOn).write(files);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A text took no XML", e);
    }
    return text.toString();
  }

  private record Suite(CheckedFile file, List<Case> cases) {

    long count(Outcome outcome) {
      return cases.stream().filter(one -> one.outcome() == outcome).count();
    }
  }

  private record Case(String name, Outcome outcome, String summary, String details) {}

  private enum Outcome {
    PASSED,
    FAILED,
    SKIPPED,
    BROKEN
  }

  private void write(List<CheckedFile> files) throws XMLStreamException {
    List<Suite> suites = files.stream().map(file -> new Suite(file, cases(file))).toList();
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "groundplan validate");
    writeCounts(suites);
    for (Suite suite : suites) {
      line();
      write(suite);
    }
    line();
    xml.writeEndElement();
    line();
    xml.writeEndDocument();
  }

  private void write(Suite suite) throws XMLStreamException {
    String file = XmlCharacters.of(suite.file().file());
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", file);
    writeCounts(List.of(suite));
    for (Case one : suite.cases()) {
      line();
      write(one, file);
    }
    line();
    xml.writeEndElement();
  }

  private void writeCounts(List<Suite> suites) throws XMLStreamException {
    writeCount("tests", suites.stream().mapToLong(suite -> suite.cases().size()).sum());
    writeCount("failures", sum(suites, Outcome.FAILED));
    writeCount("errors", sum(suites, Outcome.BROKEN));
    writeCount("skipped", sum(suites, Outcome.SKIPPED));
  }

  private static long sum(List<Suite> suites, Outcome outcome) {
    return suites.stream().mapToLong(suite -> suite.count(outcome)).sum();
  }

  private void writeCount(String name, long count) throws XMLStreamException {
    xml.writeAttribute(name, Long.toString(count));
  }

  private void write(Case one, String file) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", one.name());
    xml.writeAttribute("classname", file);
    xml.writeAttribute("file", file);
    switch (one.outcome()) {
      case PASSED -> {
        if (!one.details().isEmpty()) {
          writeText("system-out", "", one.details());
        }
      }
      case FAILED -> writeText("failure", one.summary(), one.details());
      case SKIPPED -> writeText("skipped", one.summary(), "");
      case BROKEN -> writeText("error", one.summary(), one.details());
    }
    xml.writeEndElement();
  }

  private void writeText(String element, String message, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    if (!message.isEmpty()) {
      xml.writeAttribute("message", XmlCharacters.of(OneLine.of(message)));
    }
    xml.writeCharacters(XmlCharacters.of(text));
    xml.writeEndElement();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private List<Case> cases(CheckedFile file) {
    return switch (file) {
      case CheckedFile.Unreadable unreadable ->
          List.of(
              new Case(
                  "readable", Outcome.BROKEN, unreadable.reason(), unreadable.reason() + "\n"));
      case CheckedFile.Judged judged -> {
        List<Case> cases = new ArrayList<>();
        rules.forEach(rule -> cases.add(of(rule, judged.report())));
        yield List.copyOf(cases);
      }
    };
  }

  private Case of(RuleDescription rule, Report report) {
    String name = rule.code() + " " + rule.slug();
    List<ReportedProblem> broken =
        report.problems().stream()
            .filter(one -> one.problem().code().equals(rule.code()))
            .sorted(Comparator.comparing(one -> one.problem().severity()))
            .toList();
    List<ReportedProblem> counting = broken.stream().filter(ReportedProblem::counts).toList();
    String details = TextReport.lines(new Report(broken), Palette.PLAIN);
    if (counting.stream().anyMatch(one -> one.isAtLeast(failOn))) {
      return new Case(name, Outcome.FAILED, summary(counting), details);
    }
    if (counting.isEmpty() && !broken.isEmpty()) {
      String reasons =
          broken.stream()
              .flatMap(one -> one.waiver().stream())
              .distinct()
              .collect(Collectors.joining("; "));
      return new Case(name, Outcome.SKIPPED, "waived: " + reasons, "");
    }
    return new Case(name, Outcome.PASSED, "", details);
  }

  private static String summary(List<ReportedProblem> problems) {
    String first = problems.getFirst().problem().message();
    return problems.size() == 1 ? first : first + " (and " + (problems.size() - 1) + " more)";
  }
}
