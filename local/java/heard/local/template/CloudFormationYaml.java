package heard.local.template;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML with CloudFormation's short tags, each turned into its long form. */
final class CloudFormationYaml {
  private CloudFormationYaml() {}

  static Node read(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions dumper = new DumperOptions();
    Yaml yaml =
        new Yaml(new Tags(options), new Representer(dumper), dumper, options, new PlainScalars());
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Node(yaml.load(reader));
    }
  }

  /** Dates stay text: {@code 2012-10-17} is a version here. */
  private static final class PlainScalars extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(
          Tag.BOOL, Pattern.compile("^(?:true|True|TRUE|false|False|FALSE)$"), "tTfF");
      addImplicitResolver(Tag.INT, Pattern.compile("^(?:0|[-+]?[1-9][0-9]*)$"), "-+0123456789");
      addImplicitResolver(Tag.NULL, Pattern.compile("^(?:~|null|Null|NULL| )$"), "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
      addImplicitResolver(Tag.MERGE, Pattern.compile("^(?:<<)$"), "<");
    }
  }

  private static final class Tags extends SafeConstructor {
    Tags(LoaderOptions options) {
      super(options);
      yamlMultiConstructors.put("!", new LongForm());
    }

    private final class LongForm extends AbstractConstruct {
      @Override
      public Object construct(org.yaml.snakeyaml.nodes.Node node) {
        String tag = node.getTag().getValue().substring(1);
        Object value =
            switch (node) {
              case ScalarNode scalar -> constructScalar(scalar);
              case SequenceNode sequence -> constructSequence(sequence);
              case MappingNode mapping -> constructMapping(mapping);
              default -> throw new IllegalArgumentException("!" + tag + " of " + node.getNodeId());
            };
        return switch (tag) {
          case "Ref", "Condition" -> Map.of(tag, value);
          case "GetAtt" -> Map.of("Fn::GetAtt", value instanceof String s ? halves(s) : value);
          default -> Map.of("Fn::" + tag, value);
        };
      }
    }
  }

  private static List<String> halves(String dotted) {
    int dot = dotted.indexOf('.');
    return List.of(dotted.substring(0, dot), dotted.substring(dot + 1));
  }
}
