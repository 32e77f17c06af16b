/// What `template.yaml` says, read the way CloudFormation would resolve it on this machine.
@NullMarked
package heard.local.template;

import org.jspecify.annotations.NullMarked;
