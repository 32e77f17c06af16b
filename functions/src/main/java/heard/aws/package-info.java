/// Ports of the domain kept by DynamoDB, S3, SES, SNS and SQS.
@NullMarked
package heard.aws;

import org.jspecify.annotations.NullMarked;
