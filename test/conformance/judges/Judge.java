import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.util.Base64;
import java.util.List;
import java.util.StringJoiner;

/**
 * One validator in one JVM for all documents. A request is a line of three fields parted by tabs: what to judge by, the document's
 * name, its bytes in Base64. The answer is a line of JSON: {"found": [...]}, or {"failure": "..."} if the validator could not judge.
 * The JVM ends with its standard input.
 */
@FunctionalInterface
interface Judge {
  List<? extends Record> judge(String rules, String name, byte[] document) throws Exception;

  /** Rule, message and location as the validator gave them; null where it gave none. */
  record Finding(String severity, String rule, String message, String location) {}

  static void serve(Judge judge) throws IOException {
    PrintStream answers = new PrintStream(System.out, true, UTF_8);
    // Validators log to standard output, which is for the answers alone.
    System.setOut(System.err);
    BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line; (line = requests.readLine()) != null; ) answers.println(answer(judge, line.split("\t", 3)));
  }

  private static String answer(Judge judge, String[] request) {
    try {
      StringJoiner found = new StringJoiner(",", "{\"found\":[", "]}");
      for (Record each : judge.judge(request[0], request[1], Base64.getDecoder().decode(request[2]))) found.add(json(each));
      return found.toString();
    } catch (Exception | LinkageError | StackOverflowError failure) {
      failure.printStackTrace();
      return "{\"failure\":" + json(failure.toString()) + "}";
    }
  }

  private static String json(Record fields) throws ReflectiveOperationException {
    StringJoiner object = new StringJoiner(",", "{", "}");
    for (RecordComponent field : fields.getClass().getRecordComponents())
      object.add(json(field.getName()) + ":" + json((String) field.getAccessor().invoke(fields)));
    return object.toString();
  }

  private static String json(String text) {
    if (text == null) return "null";
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') quoted.append('\\').append(c);
      else if (c < ' ') quoted.append(String.format("\\u%04x", (int) c));
      else quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}
