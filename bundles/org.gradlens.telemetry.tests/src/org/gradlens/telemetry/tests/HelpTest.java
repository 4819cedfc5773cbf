// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.Tensor;
import org.junit.jupiter.api.Test;

/** The pages of the help: they are all to be found, and the run log's page knows all that a run log holds. */
class HelpTest {

	private static final Pattern LINK = Pattern.compile("(?:href|topic)=\"([^\"]+)\"");
	private static final Path DOC = Path.of("").toAbsolutePath().resolveSibling("org.gradlens.doc");

	@Test
	void everyPageIsInTheContents() throws IOException {
		Set<String> pages = new TreeSet<>();
		for (Path page : pages()) {
			pages.add("html/" + page.getFileName());
		}
		Set<String> listed = links(DOC.resolve("toc.xml")).map(link -> link.replaceFirst("#.*", ""))
				.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(pages, listed);
	}

	@Test
	void everyLinkLeadsSomewhere() throws IOException {
		List<String> broken = new ArrayList<>();
		for (Path page : Stream.concat(pages().stream(), Stream.of(DOC.resolve("toc.xml"))).toList()) {
			links(page).filter(link -> !leadsSomewhere(page, link)).forEach(link -> broken.add(page + ": " + link));
		}
		assertEquals(List.of(), broken);
	}

	private static boolean leadsSomewhere(Path page, String link) {
		if (link.startsWith("https://") || link.startsWith("PLUGINS_ROOT/")) {
			return true;
		}
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
		try {
			return Files.isRegularFile(target)
					&& (parts.length == 1 || Files.readString(target).contains("id=\"" + parts[1] + '"'));
		} catch (IOException e) {
			return false;
		}
	}

	@Test
	void runLogPageKnowsEveryMessageFigureTensorAndSetting() throws IOException {
		String page = Files.readString(DOC.resolve("html/run-log.html"));
		List<String> known = new ArrayList<>();
		Arrays.stream(Message.class.getPermittedSubclasses()).map(type -> "id=\"" + type.getSimpleName() + '"').forEach(known::add);
		Stream.of(Tensor.values(), LayerSetting.values()).flatMap(Arrays::stream).map(HelpTest::cell).forEach(known::add);
		Arrays.stream(Figure.values()).filter(figure -> figure.tensor().isEmpty()).map(HelpTest::cell).forEach(known::add);
		assertTrue(known.size() > Message.class.getPermittedSubclasses().length);
		assertEquals(List.of(), known.stream().filter(text -> !page.contains(text)).toList());
	}

	/** A constant's name as the page writes it. */
	private static String cell(Enum<?> constant) {
		String name = Pattern.compile("_(.)").matcher(constant.name().toLowerCase())
				.replaceAll(letter -> letter.group(1).toUpperCase());
		return "<td><code>" + name + "</code></td>";
	}

	private static List<Path> pages() throws IOException {
		try (Stream<Path> files = Files.list(DOC.resolve("html"))) {
			return files.filter(file -> file.toString().endsWith(".html")).toList();
		}
	}

	private static Stream<String> links(Path file) throws IOException {
		return LINK.matcher(Files.readString(file)).results().map(match -> match.group(1));
	}
}
