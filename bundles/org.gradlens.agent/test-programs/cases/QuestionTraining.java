// SPDX-License-Identifier: EPL-2.0
package cases;

import java.util.List;
import java.util.stream.Stream;

/** Trains networks such as people ask about, each several times with another seed, in one run. */
public final class QuestionTraining {

	private QuestionTraining() {
	}

	/**
	 * Arguments: how many seeds, how many steps, and the beginnings of the names of those that are to be trained; without
	 * these all are. Without any arguments, prints all names with their rules.
	 */
	public static void main(String[] arguments) {
		List<Question> all = Stream.of(IllStacks.all(), IllOthers.all(), WellNetworks.all()).flatMap(List::stream).toList();
		if (arguments.length == 0) {
			all.forEach(each -> System.out.println(each.name() + '\t' + String.join(",", each.rules())));
			return;
		}
		List<String> asked = List.of(arguments).subList(2, arguments.length);
		all.stream().filter(each -> asked.isEmpty() || asked.stream().anyMatch(each.name()::startsWith)).forEach(each -> {
			for (int seed = 1; seed <= Integer.parseInt(arguments[0]); seed++) {
				System.out.println("network " + each.name());
				each.train(seed, Integer.parseInt(arguments[1]));
			}
		});
	}
}
