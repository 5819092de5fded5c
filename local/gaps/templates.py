"""CloudFormation: properties that MiniStack drops, and resource types that it does not know."""

import json
from xml.sax.saxutils import escape

from ministack.services import dynamodb, eventbridge, lambda_svc, s3
from ministack.services.cloudformation import provisioners

_handlers = provisioners._RESOURCE_HANDLERS


def _xml(tag, value) -> str:
    """The S3 API's XML for a nested value; a list repeats its tag."""
    if isinstance(value, list):
        return "".join(_xml(tag, item) for item in value)
    if isinstance(value, dict):
        inner = "".join(_xml(name, item) for name, item in value.items())
    else:
        inner = escape(str(value))
    return f"<{tag}>{inner}</{tag}>"


def _configure_buckets(prop, to_xml, put) -> None:
    """Lets a property of AWS::S3::Bucket reach the S3 API; a refusal there fails the stack."""

    def put_or_fail(bucket, xml):
        response = put(bucket, xml.encode())
        if response[0] >= 300:
            raise ValueError(f"{prop} of bucket {bucket}: {response[2]!r}")

    provisioners._S3_BUCKET_CONFIGURATIONS += ((prop, to_xml, put_or_fail, lambda bucket: None),)


def bucket_lock() -> None:
    """Object Lock of a bucket is applied: upstream drops it, and every PutObject with a lock header is then refused."""

    def to_xml(value):
        configuration = value if isinstance(value, dict) else {"ObjectLockEnabled": "Enabled"}
        return _xml("ObjectLockConfiguration", configuration)

    # In this order, as the configuration with a rule must replace the one without.
    _configure_buckets("ObjectLockEnabled", to_xml, s3._put_object_lock_configuration)
    _configure_buckets("ObjectLockConfiguration", to_xml, s3._put_object_lock_configuration)


def bucket_encryption() -> None:
    """Default encryption of a bucket is applied: upstream drops it, and a test could not see that it is missing."""

    def algorithm(rule):
        default = rule["ServerSideEncryptionByDefault"]
        # aws:kms without a key would make every PutObject fail here; on AWS it means the account's own key.
        return default if default.get("KMSMasterKeyID") else {"SSEAlgorithm": "AES256"}

    def to_xml(value):
        rules = [{"ApplyServerSideEncryptionByDefault": algorithm(rule)}
                 for rule in value["ServerSideEncryptionConfiguration"]]
        return _xml("ServerSideEncryptionConfiguration", {"Rule": rules})

    _configure_buckets("BucketEncryption", to_xml, s3._put_bucket_encryption)


def bucket_lifecycle() -> None:
    """Lifecycle rules of a bucket are stored: upstream drops them."""

    def to_rule(index, rule):
        stored = {"ID": rule.get("Id", f"rule{index}"), "Status": rule["Status"],
                  "Filter": {"Prefix": rule.get("Prefix", "")},
                  "Transition": [{"Days": step["TransitionInDays"], "StorageClass": step["StorageClass"]}
                                 for step in rule.get("Transitions", [])]}
        if "ExpirationInDays" in rule:
            stored["Expiration"] = {"Days": rule["ExpirationInDays"]}
        if "NoncurrentVersionExpiration" in rule:
            stored["NoncurrentVersionExpiration"] = rule["NoncurrentVersionExpiration"]
        if "AbortIncompleteMultipartUpload" in rule:
            stored["AbortIncompleteMultipartUpload"] = rule["AbortIncompleteMultipartUpload"]
        return stored

    def to_xml(value):
        return _xml("LifecycleConfiguration", {"Rule": [to_rule(*pair) for pair in enumerate(value["Rules"])]})

    _configure_buckets("LifecycleConfiguration", to_xml, s3._put_bucket_lifecycle)


def lambda_dead_letters() -> None:
    """The dead-letter queue of a function is kept: upstream drops it, so a failed asynchronous call would vanish."""
    create_upstream = _handlers["AWS::Lambda::Function"]["create"]

    def create(logical_id, props, stack):
        created = create_upstream(logical_id, props, stack)
        if "DeadLetterConfig" in props:
            lambda_svc._functions[created[0]]["config"]["DeadLetterConfig"] = props["DeadLetterConfig"]
        return created

    _handlers["AWS::Lambda::Function"]["create"] = create


def secret_ref() -> None:
    """Ref of a secret is its ARN: upstream gives the name, which no policy statement on the secret matches."""
    create_upstream = _handlers["AWS::SecretsManager::Secret"]["create"]

    def create(logical_id, props, stack):
        attributes = create_upstream(logical_id, props, stack)[1]
        return attributes["Arn"], attributes

    _handlers["AWS::SecretsManager::Secret"]["create"] = create


def table_policy() -> None:
    """The resource policy of a table is stored: upstream drops it, and with it the ledger's denials of update and delete."""

    def policy_of(props):
        replica = (props.get("Replicas") or [{}])[0]
        return (props.get("ResourcePolicy") or replica.get("ResourcePolicy") or {}).get("PolicyDocument")

    def closed(create_upstream):
        def create(logical_id, props, stack):
            created = create_upstream(logical_id, props, stack)
            if document := policy_of(props):
                put = dynamodb._put_resource_policy
                response = put({"ResourceArn": created[1]["Arn"], "Policy": json.dumps(document)})
                if response[0] >= 300:
                    raise ValueError(f"ResourcePolicy of table {created[0]}: {response[2]!r}")
            return created

        return create

    for kind in ("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"):
        _handlers[kind]["create"] = closed(_handlers[kind]["create"])


def _create_nothing(logical_id, props, stack):
    name = f"{stack}-{logical_id}"
    return name, {"Arn": f"arn:aws:none:::{name}"}


def metric_math_alarms() -> None:
    """An alarm on an expression deploys: upstream fails the stack, though it could not evaluate the alarm anyway."""
    create_upstream = _handlers["AWS::CloudWatch::Alarm"]["create"]

    def create(logical_id, props, stack):
        return (_create_nothing if props.get("Metrics") else create_upstream)(logical_id, props, stack)

    _handlers["AWS::CloudWatch::Alarm"]["create"] = create


def event_archive() -> None:
    """An archive of a bus keeps its events: upstream has archives and replays in its API only, and refuses the template."""

    def create(logical_id, props, stack):
        name = props.get("ArchiveName") or f"{stack}-{logical_id}"[:48]
        wanted = {"ArchiveName": name, "EventSourceArn": props.get("SourceArn", ""),
                  "EventPattern": json.dumps(props["EventPattern"]) if "EventPattern" in props else "",
                  "RetentionDays": props.get("RetentionDays", 0)}
        response = eventbridge._create_archive(wanted)
        if response[0] >= 300:
            raise ValueError(f"Archive {name}: {response[2]!r}")
        return name, {"ArchiveName": name, "Arn": json.loads(response[2])["ArchiveArn"]}

    def delete(physical_id, props):
        eventbridge._delete_archive({"ArchiveName": physical_id})

    _handlers.setdefault("AWS::Events::Archive", {"create": create, "delete": delete})


UNKNOWN_TYPES = ("AWS::Logs::QueryDefinition", "AWS::CloudWatch::CompositeAlarm", "AWS::Events::EventBusPolicy",
                 "AWS::Budgets::Budget")


def unknown_types() -> None:
    """Types that only watch or archive deploy as nothing: upstream refuses the whole template for one of them."""
    for kind in UNKNOWN_TYPES:
        _handlers.setdefault(kind, {"create": _create_nothing, "delete": lambda physical_id, props: None})


GAPS = (bucket_lock, bucket_encryption, bucket_lifecycle, lambda_dead_letters, secret_ref, table_policy,
        metric_math_alarms, event_archive, unknown_types)
