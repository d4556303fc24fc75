package io.groundplan.export.documentation;

import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The network as Markdown: a title, the drawing in a fence, a table for each kind of thing, every
 * address, and the notes. Headings start at a level of their own, so that the page also fits below
 * somebody else's.
 */
public final class DocumentationPage {

  private final Topology topology;
  private final int level;

  private DocumentationPage(Topology topology, int level) {
    this.topology = topology;
    this.level = level;
  }

  /** A page of its own. */
  public static String of(Topology topology, String diagram) {
    return new DocumentationPage(topology, 1).text(diagram);
  }

  /** The page as a part of another one, which has a title already. */
  public static String block(Topology topology, String diagram) {
    return new DocumentationPage(topology, 2).text(diagram);
  }

  private String text(String diagram) {
    Resolution resolution = Resolution.of(topology);
    NetworkSections networks = new NetworkSections(resolution);
    List<PageSection> sections = new ArrayList<>();
    sections.addAll(new PlaceSections(resolution).all());
    sections.addAll(new MachineSections(resolution).all());
    sections.addAll(networks.all());
    sections.addAll(new ServiceSections(resolution).all());
    sections.addAll(new PathSections(resolution).all());
    networks.addresses().ifPresent(sections::add);
    notes().ifPresent(sections::add);
    StringBuilder text = new StringBuilder();
    text.append(heading(level, topology.name().isBlank() ? "Network" : topology.name()));
    if (!diagram.isBlank()) {
      text.append('\n').append(Markdown.fence(diagram));
    }
    for (PageSection section : sections) {
      text.append('\n').append(heading(level + 1, section.heading()));
      text.append('\n').append(section.body());
    }
    return text.toString();
  }

  private static String heading(int level, String words) {
    return "#".repeat(level) + " " + Markdown.escape(words) + "\n";
  }

  private Optional<PageSection> notes() {
    StringBuilder list = new StringBuilder();
    for (Element element : topology.all()) {
      for (String note : element.description().notes()) {
        list.append("- **")
            .append(Words.title(element))
            .append(":** ")
            .append(Markdown.escape(note))
            .append('\n');
      }
    }
    return list.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection("Notes", list.toString()));
  }
}
