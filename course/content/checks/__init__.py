"""What `course.content.check` looks at, a file a subject. Each gives its findings; none knows another."""
